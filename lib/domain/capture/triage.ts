import type { Outline } from './block.ts';

/** Pages with less text are read as a whole. */
const readWhole = 150_000;
/** How much of the rest is read: no policy is longer. */
const mostRead = 400_000;
/** Lines around one that may matter are read with it: labels, names, headings. */
const around = 3;

/** A figure, an address or a link: without one of these a line of a long page says nothing to time or reach. */
const mayMatter = (text: string): boolean => /\d|@|:\/\/|www\./.test(text);

/** Which blocks of a page are read, and whether some that may matter are not. */
export interface Triage {
  readonly reads: (block: number) => boolean;
  readonly cut: boolean;
}

const lengthOf = (block: Outline['blocks'][number]): number =>
  block.kind === 'table'
    ? block.rows.length * (block.rows[0]?.length ?? 1) * 20
    : block.line.text.length;

const matters = (block: Outline['blocks'][number]): boolean =>
  block.kind === 'table'
    ? block.rows.some((row) => row.some(({ lines }) => lines.some(({ text }) => mayMatter(text))))
    : mayMatter(block.line.text);

/**
 * Chooses what to read, so that a page of any length takes a bounded time: a page of ordinary
 * length is read whole; of a longer one the headings and the lines around figures and addresses, up
 * to a limit.
 */
export function triage({ blocks, cut }: Outline): Triage {
  const total = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  if (total <= readWhole) return { reads: () => true, cut };
  const chosen = new Uint8Array(blocks.length);
  let left = mostRead;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' || !matters(block)) continue;
    for (
      let near = Math.max(0, at - around);
      near <= Math.min(blocks.length - 1, at + around);
      near += 1
    ) {
      const other = blocks[near];
      if (chosen[near] || !other || (near !== at && lengthOf(other) > 300)) continue;
      chosen[near] = 1;
      left -= lengthOf(other);
    }
    if (left < 0) break;
  }
  return {
    reads: (at) =>
      chosen[at] === 1 || (blocks[at]?.kind === 'heading' && lengthOf(blocks[at]) < 200),
    cut: cut || left < 0,
  };
}
