import type { Block, BlockCell, BlockLine } from './block.ts';
import { levelMark } from './level-mark.ts';
import { purposeOfHeading } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Reading } from './reading.ts';
import { severityMark } from './severity-mark.ts';
import type { SpanHit } from './span.ts';
import { spansIn } from './spans.ts';

/** A cell with its words looked up. */
export interface ViewCell {
  readonly lines: readonly BlockLine[];
  readonly reading: Reading;
  readonly spans: readonly SpanHit[];
  readonly header: boolean;
  readonly origin: number;
  /** The whole cell as one line, for evidence. */
  readonly line: BlockLine;
}

/** A table as rows of cells, with what stands around it. */
export interface TableView {
  readonly rows: readonly (readonly ViewCell[])[];
  /** How many rows at the top are headings. */
  readonly headings: number;
  /** The nearest words above that say what the table is about: caption, line before, headings. */
  readonly above: readonly Reading[];
  readonly path: string;
}

export type Table = Extract<Block, { kind: 'table' }>;

const longestCell = 3000;

function viewCell(cell: BlockCell, { read, legend }: PageContext): ViewCell {
  const text = cell.lines
    .map((line) => line.text)
    .join(' ')
    .slice(0, longestCell);
  const reading = read(text);
  return {
    lines: cell.lines,
    reading,
    spans: spansIn(reading, legend),
    header: cell.header,
    origin: cell.origin,
    line: { text, links: [], strong: 0, path: cell.path },
  };
}

const isBare = (cell: ViewCell): boolean => /^[<≤~]?\s*\d+(?:[.,]\d+)?$/.test(cell.reading.text);
const hasFigures = (cell: ViewCell): boolean => cell.spans.length > 0 || isBare(cell);

/** True where a cell of this row spans several columns. */
const spans = (row: readonly ViewCell[]): boolean =>
  row.some((cell, x) => x > 0 && cell.origin !== 0 && cell.origin === row[x - 1]?.origin);

function countHeadings(rows: readonly (readonly ViewCell[])[]): number {
  let count = rows.findIndex(
    (row) => !row.every((cell) => cell.header || cell.reading.text === ''),
  );
  if (count < 0) count = rows.length - 1;
  if (count > 0) return Math.min(namesPurposes(rows, count) ? count + 1 : count, 3);
  const first = rows[0] ?? [];
  // A table may have no heading at all: its first row is one of the others.
  if (first.some(({ reading }) => /@|\d{5}|\d[\s-]\d{4}/.test(reading.text))) return 0;
  const marks = rows.map(
    (row) =>
      row[0] && (levelMark(row[0].reading, 3) ?? severityMark(row[0].reading, 2))?.from === 0,
  );
  if (rows.length > 1 && marks.every(Boolean)) return 0;
  if (first.slice(1).some(hasFigures)) return 0;
  const second = rows[1] ?? [];
  const shares = first.some((cell, x) => cell.origin !== 0 && cell.origin === second[x]?.origin);
  return (spans(first) || shares) && !second.some(hasFigures) && rows.length > 2 && spans(first)
    ? 2
    : 1;
}

/** True where a row below the headings only says what the figures below it are for. */
function namesPurposes(rows: readonly (readonly ViewCell[])[], at: number): boolean {
  const row = rows[at] ?? [];
  const below = rows[at + 1] ?? [];
  return (
    !row.some(hasFigures) &&
    below.slice(1).some(hasFigures) &&
    row.length > 1 &&
    row.slice(1).every(({ reading }) => isShort(reading) && purposeOfHeading(reading) !== null)
  );
}

const isShort = ({ tokens }: Reading): boolean => tokens.length <= 6;

/** `table` with every cell's words looked up. */
export function viewTable(table: Table, above: readonly Reading[], page: PageContext): TableView {
  const cells = new Map<number, ViewCell>();
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const known = cell.origin > 0 ? cells.get(cell.origin) : undefined;
      const view = known ?? viewCell(cell, page);
      if (cell.origin > 0) cells.set(cell.origin, view);
      return view;
    }),
  );
  const caption = table.caption === '' ? [] : [page.read(table.caption)];
  const headings = countHeadings(rows);
  return {
    rows: page.off.has('cell-labels') ? rows : withoutLabels(rows, headings, page),
    headings,
    above: [...caption, ...above],
    path: table.path,
  };
}

/** Tables for small screens repeat a column's heading in each cell: `Level:1`, `E-mail: …`. */
function withoutLabels(
  rows: readonly (readonly ViewCell[])[],
  headings: number,
  page: PageContext,
): readonly (readonly ViewCell[])[] {
  const labels = (rows[headings - 1] ?? []).map(({ reading }) => `${reading.text}:`);
  return rows.map((row, y) =>
    row.map((cell, x) => {
      const label = labels[x] ?? ':';
      const first = cell.lines[0];
      if (y < headings || label === ':' || !first?.text.startsWith(label)) return cell;
      const shift = first.text.length - first.text.slice(label.length).trimStart().length;
      const text = first.text.slice(shift);
      const links = first.links.map((it) => ({
        ...it,
        start: it.start - shift,
        end: it.end - shift,
      }));
      const lines = [{ ...first, text, links, strong: 0 }, ...cell.lines.slice(1)];
      return viewCell({ ...cell, lines, path: cell.line.path }, page);
    }),
  );
}

/** Rows as columns and columns as rows; its first row is the heading. */
export function transpose(view: TableView): TableView {
  const width = view.rows[0]?.length ?? 0;
  const rows = Array.from({ length: width }, (_, x) => view.rows.flatMap((row) => row[x] ?? []));
  return { rows, headings: 1, above: view.above, path: view.path };
}

/** The rows below the headings. */
export const bodyOf = ({ rows, headings }: TableView): readonly (readonly ViewCell[])[] =>
  rows.slice(headings);

/** The cells of a column's heading, from the top, each once. */
export function headingCells({ rows, headings }: TableView, x: number): readonly ViewCell[] {
  const cells = rows.slice(0, headings).flatMap((row) => row[x] ?? []);
  return cells.filter(
    (cell, at) =>
      cell.reading.text !== '' && cells.findIndex(({ origin }) => origin === cell.origin) === at,
  );
}

/** A row in which one cell spans everything: the heading of the rows below it. */
export function isSectionRow(row: readonly ViewCell[]): boolean {
  const filled = row.filter(({ reading }) => reading.text !== '');
  return (
    row.length > 1 &&
    filled.length > 0 &&
    filled.every(({ origin }) => origin === filled[0]?.origin) &&
    (filled.length === row.length || filled[0] === row[0])
  );
}

/** The cells of a column below the headings, without section rows and blanks. */
export const columnCells = (view: TableView, x: number): readonly ViewCell[] =>
  bodyOf(view)
    .filter((row) => !isSectionRow(row))
    .flatMap((row) => row[x] ?? []);

/** True for a cell that says that there is nothing: `-`, `N/A`. */
export const isBlank = ({ reading }: ViewCell): boolean =>
  /^(?:[-–—−./*\s]*|n\s*\/?\s*a\.?|nil|none)$/i.test(reading.text);

export { isBare };
