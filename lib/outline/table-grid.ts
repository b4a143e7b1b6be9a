import type { Block, BlockCell, BlockLine } from '../domain/capture/block.ts';

/** A cell as it was met, before its spans are laid out. */
export interface RawCell {
  readonly path: string;
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: Block[];
}

/** Larger tables are not policies; what is beyond is left out. */
const widest = 60;
const tallest = 1000;
const mostCells = 12_000;

/** The lines of a block, in reading order. */
export const linesOf = (block: Block): readonly BlockLine[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
    : block.kind === 'pair'
      ? [block.label, block.line]
      : [block.line];

/** Rows of equal length, a spanning cell standing in every place that it covers. */
export function resolveSpans(rows: readonly (readonly RawCell[])[]): readonly BlockCell[][] {
  const grid: BlockCell[][] = [];
  let origin = 0;
  let cells = 0;
  for (const [y, row] of rows.slice(0, tallest).entries()) {
    if (cells > mostCells) break;
    grid[y] ??= [];
    let x = 0;
    for (const raw of row) {
      while (grid[y]?.[x]) x += 1;
      if (x >= widest) break;
      origin += 1;
      const { header, path } = raw;
      const cell: BlockCell = { lines: raw.blocks.flatMap(linesOf), header, origin, path };
      for (
        let down = 0;
        down < raw.rows && y + down < Math.min(rows.length, tallest) && cells < mostCells;
        down += 1
      ) {
        const place = (grid[y + down] ??= []);
        for (let right = 0; right < raw.columns && x + right < widest; right += 1) {
          place[x + right] ??= cell;
          cells += 1;
        }
      }
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const empty: BlockCell = { lines: [], header: false, origin: 0, path: '' };
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? empty));
}

const isEmpty = (cell: BlockCell | undefined): boolean => !cell || cell.lines.length === 0;

/** The grid without columns and rows in which nothing stands. */
export function withoutEmpty(grid: readonly BlockCell[][]): readonly BlockCell[][] {
  const rows = grid.filter((row) => row.some((cell) => !isEmpty(cell)));
  const used = (rows[0] ?? []).map((_, x) => rows.some((row) => !isEmpty(row[x])));
  return rows.map((row) => row.filter((_, x) => used[x]));
}

/** True where a table only arranges a page: one column, one row, or cells with whole sections. */
export function isLayout(
  grid: readonly BlockCell[][],
  rows: readonly (readonly RawCell[])[],
): boolean {
  if (grid.length < 2 || (grid[0]?.length ?? 0) < 2) return true;
  const cells = rows.flat();
  const headed = cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'heading'));
  if (headed && cells.length <= 6) return true;
  const sizes = cells.map(({ blocks }) =>
    blocks.flatMap(linesOf).reduce((sum, { text }) => sum + text.length, 0),
  );
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return cells.some(({ blocks }, at) => blocks.length >= 6 && (sizes[at] ?? 0) > all * 0.6);
}
