/** Letters to add, drop, change or swap with a neighbour in order to make `a` into `b`. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? [];
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + changed,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The word of `known` that `text` most likely misspells; undefined where none is near. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (text.length > 64) return undefined;
  const word = plain(text);
  let best: string | undefined;
  // Where every letter would change, nothing of the word is left to be near.
  let least = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
  for (const candidate of known) {
    const steps = distance(word, plain(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Names a near word as a question, else lists what is known, ten at most. */
export function suggest(text: string, known: readonly string[]): string {
  const near = nearest(text, known);
  if (near !== undefined) return `did you mean ${near}?`;
  if (known.length === 0) return 'none is defined in this file';
  return `known: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}`;
}
