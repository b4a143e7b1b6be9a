import { agesIn, type Age } from './date-age.ts';
import type { DatePart } from './date-parts.ts';
import { tokensOf, type Field, type FormatToken } from './date-format.ts';
import { isMonth, monthNumber } from './date-words.ts';
import { isHalf, mostWords } from './half-of-day.ts';

/** What the tokens of a format took of a text. */
export interface Match {
  /** Numbers by field; `a`: a part of the day, by its name. */
  readonly numbers: ReadonlyMap<Field, number>;
  readonly half: string | null;
  readonly age: Age | null;
  /** The words in whose place others may stand. */
  readonly free: readonly string[];
}

/** No more words than these are taken for a name. */
const mostAny = 8;

/** What a part says for a field; NaN where it cannot be that. */
function valueOf({ letters, language }: FormatToken & { kind: 'field' }, part: string): number {
  if (letters === 'MMM') return monthNumber(part, language) ?? Number.NaN;
  if (!/^\d+$/.test(part)) return Number.NaN;
  if (letters === 'yyyy') return part.length === 4 ? Number(part) : Number.NaN;
  if (letters === 'yy') return part.length === 2 ? 2000 + Number(part) : Number.NaN;
  return part.length <= 2 ? Number(part) : Number.NaN;
}

/** True for words that are neither a date nor an age, nor part of one. */
function isPlain(parts: readonly DatePart[]): boolean {
  const figures = parts.filter(({ text }) => /^\d/.test(text)).length;
  return figures === 0 || (figures === 1 && !parts.some(({ text }) => isMonth(text)));
}

const textOf = (parts: readonly DatePart[]): string => parts.map(({ text }) => text).join(' ');

/** Every way in which `tokens` fit all of `parts`: none takes more than a few of them. */
function* ways(
  tokens: readonly FormatToken[],
  parts: readonly DatePart[],
  so: Match & { readonly ages: readonly Age[]; readonly length: number },
): Generator<Match> {
  const [token, ...rest] = tokens;
  const [part] = parts;
  if (!token) {
    if (!part) yield so;
    return;
  }
  if (!part) return;
  if (token.kind === 'word') {
    if (token.word.toLowerCase() === part.text.toLowerCase()) yield* ways(rest, parts.slice(1), so);
  } else if (token.kind === 'age') {
    const age = so.ages.find(({ from }) => from === so.length - parts.length);
    if (age) yield* ways(rest, parts.slice(age.to - age.from), { ...so, age });
  } else if (token.kind === 'any') {
    for (let many = 1; many <= Math.min(mostAny, parts.length); many += 1) {
      const taken = parts.slice(0, many);
      if (!isPlain(taken)) return;
      yield* ways(rest, parts.slice(many), { ...so, free: [...so.free, textOf(taken)] });
    }
  } else if (token.field === 'a') {
    for (let many = Math.min(mostWords, parts.length); many > 0; many -= 1) {
      const half = textOf(parts.slice(0, many));
      if (isHalf(half)) yield* ways(rest, parts.slice(many), { ...so, half });
    }
  } else {
    const value = valueOf(token, part.text);
    const numbers = new Map(so.numbers).set(token.field, value);
    if (!Number.isNaN(value)) yield* ways(rest, parts.slice(1), { ...so, numbers });
  }
}

/** What `format` finds in `parts`; null where it does not fit, and where it does in two ways. */
export function matchFormat(parts: readonly DatePart[], format: string): Match | null {
  const tokens = tokensOf(format)?.filter(
    // A zone that the text names is no part of its wall's time.
    (it) => it.kind !== 'word' || !/^(?:utc|gmt|z)$/i.test(it.word),
  );
  if (!tokens || tokens.length > parts.length) return null;
  const ages = tokens.some(({ kind }) => kind === 'age') ? agesIn(parts) : [];
  const all = ways(tokens, parts, {
    numbers: new Map(),
    half: null,
    age: null,
    free: [],
    ages,
    length: parts.length,
  });
  const first = all.next();
  return first.done === true || all.next().done !== true ? null : first.value;
}
