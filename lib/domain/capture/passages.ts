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

function headingOf(block: Block): number {
  if (block.kind === 'heading') return block.level;
  if (block.kind !== 'line') return 0;
  const { text, strong } = block.line;
  return strong >= text.length - 1 && text.length <= longestHeading && /\p{L}/u.test(text) ? 7 : 0;
}

const emptyLine: BlockLine = { text: '', links: [], strong: 0, path: '' };

/** A page's lines, one after the other, each with the headings it stands under. */
export function passagesOf({ blocks }: Outline, { read }: PageContext): readonly Passage[] {
  const passages: Passage[] = [];
  const trail: { readonly level: number; readonly reading: Reading }[] = [];
  for (const [at, block] of blocks.entries()) {
    const heading = headingOf(block);
    if (block.kind === 'table') {
      const above = trail.map(({ reading }) => reading);
      passages.push({
        line: { ...emptyLine, path: block.path },
        reading: read(''),
        heading: 0,
        depth: 0,
        number: null,
        trail: above,
        paragraph: -at,
        label: null,
        table: block,
      });
      continue;
    }
    const reading = read(block.line.text);
    if (heading > 0) while (trail.length > 0 && (trail.at(-1)?.level ?? 0) >= heading) trail.pop();
    const above = trail.map((it) => it.reading);
    if (heading > 0) trail.push({ level: heading, reading });
    const { line } = block;
    if (block.kind === 'pair') {
      passages.push({
        line: block.label,
        reading: read(block.label.text),
        heading: 7,
        depth: 0,
        number: null,
        trail: above,
        paragraph: -at,
        label: null,
        table: null,
      });
      passages.push({
        line,
        reading,
        heading: 0,
        depth: 0,
        number: null,
        trail: [...above, read(block.label.text)],
        paragraph: -at,
        label: read(block.label.text),
        table: null,
      });
    } else {
      const item = block.kind === 'line' ? block.item : null;
      const paragraph = block.kind === 'line' ? block.paragraph : -at;
      passages.push({
        line,
        reading,
        heading,
        depth: item?.depth ?? 0,
        number: item?.number ?? null,
        trail: above,
        paragraph,
        label: null,
        table: null,
      });
    }
  }
  return passages;
}
