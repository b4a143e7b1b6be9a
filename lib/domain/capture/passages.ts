import type { Block, BlockLine, Outline } from './block.ts';
import type { PageContext } from './page-context.ts';
import type { Reading } from './reading.ts';
import type { Table } from './table-view.ts';

/** One line of the page in reading order, with what it is and what stands above it. */
export interface Passage {
  readonly line: BlockLine;
  readonly reading: Reading;
  /** 1 to 6 for a heading, 7 for a line that is emphasised as a whole; 0 for text. */
  readonly heading: number;
  /** Lists that it stands in; 0 outside. */
  readonly depth: number;
  /** Its number in a numbered list. */
  readonly number: number | null;
  /** The headings above it, the nearest last. */
  readonly trail: readonly Reading[];
  /** Lines of one paragraph share it. */
  readonly paragraph: number;
  /** The label of a definition, or null. */
  readonly label: Reading | null;
  readonly table: Table | null;
}

const longestHeading = 160;
/** A line of rights: it closes a page and says nothing of its policy. */
const legal = /^\s*(?:©|\(c\)\s|copyright\b)|all rights reserved/i;

function headingOf(block: Block): number {
  if (block.kind === 'heading') return block.level;
  if (block.kind !== 'line') return 0;
  const { text, strong } = block.line;
  return strong >= text.length - 1 && text.length <= longestHeading && /\p{L}/u.test(text) ? 7 : 0;
}

const emptyLine: BlockLine = { text: '', links: [], strong: 0, path: '' };

/** A page's lines, one after the other, each with the headings it stands under. */
export function* passagesOf(
  { blocks }: Outline,
  reads: (block: number) => boolean,
  { read }: PageContext,
): Generator<undefined, readonly Passage[]> {
  const passages: Passage[] = [];
  const trail: { readonly level: number; readonly reading: Reading }[] = [];
  let above: readonly Reading[] = [];
  let below: readonly Reading[] = [];
  let term: BlockLine | null = null;
  for (const [at, block] of blocks.entries()) {
    if (at % 100 === 99) yield;
    if (!reads(at)) continue;
    const line = block.kind === 'table' ? { ...emptyLine, path: block.path } : block.line;
    if (legal.test(line.text)) continue;
    const plain: Passage = {
      line,
      reading: read(line.text),
      heading: headingOf(block),
      depth: 0,
      number: null,
      trail: [],
      paragraph: -at - 1,
      label: null,
      table: block.kind === 'table' ? block : null,
    };
    const { heading, reading } = plain;
    if (heading > 0) {
      while ((trail.at(-1)?.level ?? 0) >= heading) trail.pop();
      above = trail.map((it) => it.reading);
      trail.push({ level: heading, reading });
      below = [...above, reading];
    } else above = below;
    if (block.kind === 'pair') {
      const label = read(block.label.text);
      if (term !== block.label)
        passages.push({ ...plain, line: block.label, reading: label, heading: 7, trail: above });
      term = block.label;
      passages.push({ ...plain, trail: [...above, label], label });
    } else if (block.kind === 'line') {
      const { item, paragraph } = block;
      const depth = item?.depth ?? 0;
      passages.push({ ...plain, trail: above, depth, number: item?.number ?? null, paragraph });
    } else passages.push({ ...plain, trail: above });
  }
  return passages;
}
