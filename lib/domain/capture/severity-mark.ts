import { hitAt, type Reading } from './reading.ts';

/** A severity that a line names at its beginning. */
export interface SeverityMark {
  /** The number or the place among the usual words; 1 is the most severe. */
  readonly rank: number;
  /** True for `P1`, `Severity 2`; false for a word such as `Critical`. */
  readonly numbered: boolean;
  readonly from: number;
  readonly to: number;
}

const codes = new Set(['p', 's', 'sev', 'prio', 'pri', 'sl', 'g', 'cat']);

function numbered(reading: Reading, at: number): SeverityMark | null {
  const token = reading.tokens[at];
  if (!token) return null;
  const word = hitAt(reading, at, 'severity');
  let next = codes.has(token.text) ? at + 1 : (word?.to ?? -1);
  if (next < 0) return null;
  const glued = codes.has(token.text) && token.text.length === 1;
  if (!glued)
    while (
      ['#', '-', ':', 'level', '.', '№', 'nivel', 'niveau', '–'].includes(
        reading.tokens[next]?.text ?? '',
      )
    )
      next += 1;
  const number = reading.tokens[next];
  if (number?.kind !== 'number' || !/^[0-9]$/.test(number.text)) return null;
  if (glued && number.start !== token.end) return null;
  return { rank: Number(number.text), numbered: true, from: at, to: next + 1 };
}

function named(reading: Reading, at: number): SeverityMark | null {
  const hit = hitAt(reading, at, 'severity-name');
  return hit?.value == null ? null : { rank: hit.value, numbered: false, from: at, to: hit.to };
}

/** The severity that stands at token `at`. */
export const severityMarkAt = (reading: Reading, at: number): SeverityMark | null =>
  numbered(reading, at) ?? named(reading, at);

/** The severity that a text begins with, within its first `within` words. */
export function severityMark(reading: Reading, within = 3): SeverityMark | null {
  for (let at = 0; at < Math.min(within, reading.tokens.length); at += 1) {
    const mark = severityMarkAt(reading, at);
    if (mark) return mark;
  }
  return null;
}

/** The severity anywhere in a short text. */
export const severityIn = (reading: Reading): SeverityMark | null =>
  severityMark(reading, reading.tokens.length);

const rankOf = (reading: Reading): number | null => severityIn(reading)?.rank ?? null;

/**
 * Places, 1 for the most severe: by the words of severity where they tell the names apart (a page
 * may number its rows the wrong way round), else by number, else by order.
 */
export function ranksOf(readings: readonly Reading[]): readonly number[] {
  const words = readings.map((reading) => {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const mark = named(reading, at);
      if (mark) return mark.rank;
    }
    return null;
  });
  const known = words.filter((rank) => rank !== null);
  const numbers = readings.map(rankOf);
  const falling =
    known.length > 1 &&
    known.every((rank, at) => at === 0 || rank <= (known[at - 1] ?? 0)) &&
    known[0] !== known.at(-1);
  if (falling) return readings.map((_, at) => readings.length - at);
  if (known.length === 0 && numbers.every((it) => it !== null && it >= 1))
    return numbers.map((it) => it ?? 1);
  return readings.map((_, at) => at + 1);
}
