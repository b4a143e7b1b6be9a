import type { Block, BlockLine, Outline } from '../domain/capture/block.ts';
import { linesOf } from './table-grid.ts';

/** As much as is handed from a page to us, in UTF-16 units: a policy of a hundred pages has fewer. */
const mostText = 2_000_000;

const weightOf = ({ text, path, links }: BlockLine): number =>
  text.length + path.length + links.reduce((sum, { href }) => sum + href.length + 24, 40);

const cellsOf = (block: Block): number =>
  block.kind === 'table' ? block.rows.reduce((sum, row) => sum + row.length, 0) : 1;

/**
 * `outline` up to `most` characters. A cell that spans stands in every place it covers, and would be
 * copied as often on its way out of the page: a table that is too large goes as a whole, and what
 * follows it, and the outline says that it was cut.
 */
export function bounded(outline: Outline, most = mostText): Outline {
  let left = most;
  const end = outline.blocks.findIndex((block) => {
    left -= linesOf(block).reduce((sum, line) => sum + weightOf(line), 80 * cellsOf(block));
    return left < 0;
  });
  return end < 0 ? outline : { ...outline, blocks: outline.blocks.slice(0, end), cut: true };
}
