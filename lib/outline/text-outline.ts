import type { Block, BlockLine, Outline } from '../domain/capture/block.ts';
import { longestLine, visibleText } from './line-builder.ts';

const bullet = /^\s*(?:[-*•·▪◦–]|o(?=\s))\s+/;
const numbered = /^\s*(\d{1,2})\s*[.)]\s+/;
const columns = /\t| \| |\|$/;

const lineOf = (text: string, at: number): BlockLine => ({
  text,
  links: [],
  strong: 0,
  path: `line[${at + 1}]`,
});

function cellsOf(text: string): readonly string[] {
  const parts = text
    .split(text.includes('\t') ? '\t' : '|')
    .map((part) => visibleText(part).trim());
  if (parts[0] === '') parts.shift();
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function tableOf(
  rows: readonly { readonly cells: readonly string[]; readonly at: number }[],
): Block {
  let origin = 0;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return {
    kind: 'table',
    caption: '',
    path: `line[${(rows[0]?.at ?? 0) + 1}]`,
    rows: rows.map(({ cells, at }) =>
      Array.from({ length: width }, (_, x) => {
        origin += 1;
        const text = cells[x] ?? '';
        const path = `line[${at + 1}]/cell[${x + 1}]`;
        return {
          header: false,
          origin,
          path,
          lines: text === '' ? [] : [{ ...lineOf(text, at), path }],
        };
      }),
    ),
  };
}

/** True for a line that stands alone, is short and ends like a title. */
const isHeading = (text: string, after: string): boolean =>
  text.length <= 80 &&
  /\p{L}/u.test(text) &&
  !/[.,;!]$/.test(text) &&
  !bullet.test(text) &&
  after.trim() !== '' &&
  (/^\d{1,2}\.(?:\d{1,2}\.?)*\s+\p{Lu}/u.test(text) ||
    /^[\p{Lu}\p{Script=Han}][^.:]{2,60}[?:]?$/u.test(text));

/** A saved plain text as blocks: its lines, lists, headings, and tables of bars or tabs. */
export function textOutline(source: string): Outline {
  const lines = source.split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let rows: { cells: readonly string[]; at: number }[] = [];
  let paragraph = 0;
  const endTable = (): void => {
    if (rows.length > 1) blocks.push(tableOf(rows));
    else
      for (const { cells, at } of rows)
        blocks.push({ kind: 'line', line: lineOf(cells.join(' '), at), paragraph, item: null });
    rows = [];
  };
  for (const [at, raw] of lines.entries()) {
    const text = visibleText(raw).trim().slice(0, longestLine);
    const isRow = columns.test(raw) && cellsOf(raw).length > 1;
    if (!isRow && rows.length > 0 && text !== '') endTable();
    if (text === '') {
      paragraph += 1;
      continue;
    }
    if (isRow) {
      rows.push({ cells: cellsOf(raw), at });
      continue;
    }
    const number = numbered.exec(raw)?.[1];
    const item = bullet.test(raw) ? { depth: 1, number: null } : null;
    const shown = item ? text.replace(bullet, '') : text;
    if (!item && isHeading(text, lines.slice(at + 1, at + 4).find((it) => it.trim() !== '') ?? ''))
      blocks.push({ kind: 'heading', level: number === undefined ? 3 : 2, line: lineOf(text, at) });
    else blocks.push({ kind: 'line', line: lineOf(shown, at), paragraph, item });
  }
  endTable();
  return { title: '', language: null, blocks, cut: false };
}
