import { hitAt, type Reading } from './reading.ts';
import { numberIn } from './tokens.ts';

/** A number at a token: its value, and the token after it. */
export interface NumberAt {
  readonly value: number;
  readonly to: number;
}

/** More is no time limit but a year, an amount or a code. */
const largest = 5000;
const isCurrency = (text: string | undefined): boolean =>
  text !== undefined && /^(?:[$€£¥₹₽₺]|rs|usd|eur|inr|bdt)$/.test(text);

/** The number that stands at token `at`, in digits or words; null where none does. */
export function numberAt(reading: Reading, at: number): NumberAt | null {
  const token = reading.tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = numberIn(token.text);
    const before = reading.tokens[at - 1];
    if (!(value <= largest) || isCurrency(before?.text)) return null;
    // `09:30` is a time of day, `12/24` a date or a share.
    if (
      before?.text === ':' &&
      reading.tokens[at - 2]?.kind === 'number' &&
      before.end === token.start
    )
      return null;
    return { value, to: afterBracket(reading, at + 1) };
  }
  const word = hitAt(reading, at, 'number');
  return word?.value == null ? null : { value: word.value, to: afterBracket(reading, word.to) };
}

/** Passes over a number said again in brackets: `seven (7) days`, `24 (twenty-four) hours`. */
function afterBracket({ tokens, hits }: Reading, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 1; end <= at + 4; end += 1) {
    const token = tokens[end];
    if (!token) return at;
    if (token.text === ')') return end + 1;
    const isNumber =
      token.kind === 'number' ||
      hits.some((it) => it.tag === 'number' && it.from <= end && end < it.to);
    if (!isNumber && token.text !== '-') return at;
  }
  return at;
}
