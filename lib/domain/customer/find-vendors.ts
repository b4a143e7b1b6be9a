import { distance } from '../matrix/nearest.ts';
import type { MatrixSummary } from '../view/views.ts';

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** As many letters of a word may be wrong: none of a short one, where another word would be meant. */
const mayBeWrong = (length: number): number => {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
};

/** How far `word` is from the nearest of `known`, or from what one of them begins with; null: too far. */
function wordDistance(word: string, known: readonly string[]): number | null {
  if (known.some((it) => it.includes(word))) return 0;
  if (word.length > 40) return null;
  const most = mayBeWrong(word.length);
  const nearest = known
    .flatMap((it) => [it, it.slice(0, word.length), it.slice(0, word.length + 1)])
    .reduce((least, it) => Math.min(least, distance(word, it)), Infinity);
  return nearest <= most ? nearest : null;
}

/** How far `words` are from `known`, all together; null where one of them is too far. */
function farness(words: readonly string[], known: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const far = wordDistance(word, known);
    if (far === null) return null;
    sum += far;
  }
  return sum;
}

/**
 * The vendors that `query` may mean, the nearest first: every word of it is in the vendor's name, domains
 * or matrix, or differs from one there by a typing error or two; or they are one word, written apart. All
 * for an empty query.
 */
export function findVendors(
  matrices: readonly MatrixSummary[],
  query: string,
): readonly MatrixSummary[] {
  const words = wordsOf(query.slice(0, 200));
  return matrices
    .flatMap((matrix) => {
      const known = wordsOf([matrix.name, matrix.vendor ?? '', ...matrix.domains].join(' '));
      const far = farness(words, known) ?? farness([words.join('')], known);
      return far === null ? [] : [{ matrix, far }];
    })
    .sort((a, b) => a.far - b.far)
    .map(({ matrix }) => matrix);
}
