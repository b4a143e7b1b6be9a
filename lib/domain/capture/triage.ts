import type { Block, BlockLine, Outline } from './block.ts';
import type { Language, Tag } from './languages/language.ts';

/** Pages with less text are read as a whole. */
const readWhole = 150_000;
/** How much of the rest is read: no policy is longer. */
const mostRead = 250_000;
/** Short lines around one that matters are read with it: labels, names, headings. */
const around = 4;
const longestNeighbour = 120;
const longestChecked = 2000;

/** Which blocks of a page are read, and whether some that may matter are not. */
export interface Triage {
  readonly reads: (block: number) => boolean;
  readonly cut: boolean;
}

const unitTags: readonly Tag[] = ['minute', 'hour', 'day', 'week'];

/** A word of time behind a figure, an address, a long number, a coded level: what policies are made of. */
function policyPattern(languages: readonly Language[]): RegExp {
  const words = languages.flatMap(({ words: own }) =>
    unitTags.flatMap((tag) => (own[tag] ?? '').split(',')),
  );
  const plain = words
    .map((word) => word.split('=')[0]?.trim() ?? '')
    .filter((word) => /^[\p{L}\p{M} ]+$/u.test(word));
  const units = [...new Set(plain)].toSorted((a, b) => b.length - a.length).join('|');
  return new RegExp(String.raw`@|\d\s?(?:${units})(?![a-z])|\d[\d ().-]{7,}\d|\b[PSLT]\d\b`, 'iu');
}

const lengthOf = (lines: readonly BlockLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length + 10, 0);

const lengthOfBlock = (block: Block): number =>
  block.kind === 'table'
    ? block.rows.reduce(
        (sum, row) => row.reduce((inRow, { lines }) => inRow + lengthOf(lines), sum),
        0,
      )
    : block.line.text.length + 10;

/** True where a line of `block` holds what policies are made of. */
function holds(block: Block, pattern: RegExp): boolean {
  const isOf = ({ text }: BlockLine) =>
    // All of it has one of these, and most lines have none.
    /[@\d]/.test(text) &&
    pattern.test(text.length > longestChecked ? text.slice(0, longestChecked) : text);
  return block.kind === 'table'
    ? block.rows.some((row) => row.some(({ lines }) => lines.some(isOf)))
    : isOf(block.line);
}

/**
 * Chooses what to read, so that a page of any length takes a bounded time. A page of ordinary length
 * is read whole; of a longer one the headings, and the lines that hold what policies are made of
 * with the short ones around them, up to a limit.
 */
export function* triage(
  { blocks, cut }: Outline,
  languages: readonly Language[],
): Generator<undefined, Triage> {
  const lengths = blocks.map(lengthOfBlock);
  if (lengths.reduce((sum, length) => sum + length, 0) <= readWhole)
    return { reads: () => true, cut };
  const pattern = policyPattern(languages);
  const chosen = new Uint8Array(blocks.length);
  let left = mostRead;
  for (const [at, block] of blocks.entries()) {
    if (at % 300 === 299) yield;
    if (left < 0) break;
    if (!holds(block, pattern)) continue;
    const last = Math.min(blocks.length - 1, at + around);
    for (let near = Math.max(0, at - around); near <= last; near += 1) {
      const length = lengths[near] ?? 0;
      if (chosen[near] || (near !== at && length > longestNeighbour)) continue;
      chosen[near] = 1;
      left -= length;
    }
  }
  return {
    reads: (at) => chosen[at] === 1 || (blocks[at]?.kind === 'heading' && (lengths[at] ?? 0) < 200),
    cut: cut || left < 0,
  };
}
