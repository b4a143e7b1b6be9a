import { day, hour, minute, second } from '../time/instant.ts';
import { knownLanguages, plainWord } from './date-languages.ts';
import { isNumber, type DatePart } from './date-parts.ts';

/** An age that a text tells, as `3 hours ago`, and where. */
export interface Age {
  readonly from: number;
  readonly to: number;
  /** Milliseconds between which it is, since some pages round and some cut off; both 0 where it tells too little. */
  readonly least: number;
  readonly most: number;
}

const allUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof allUnits)[number];

/** Units in which an age says enough of when something was. */
const lengths: ReadonlyMap<Unit, number> = new Map<Unit, number>([
  ['second', second],
  ['minute', minute],
  ['hour', hour],
  ['day', day],
]);

const wordsOf = (text: string): readonly string[] =>
  (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(plainWord);
const keyOf = (before: readonly string[], behind: readonly string[]): string =>
  `${before.join(' ')}|${behind.join(' ')}`;

let phrases: ReadonlyMap<string, number> | undefined;

/** The words around the number of `-3` hours in `format`; null where no words make it an age. */
function phraseOf(format: Intl.RelativeTimeFormat, count: number, unit: Unit): string | null {
  const parts = format.formatToParts(count, unit);
  const at = parts.findIndex(({ type }) => type !== 'literal');
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(({ type, value }) => (type === 'literal' ? value : ''))
      .join(' ');
  if (at < 0 || /[-−+]/u.test(text(0, at))) return null;
  return keyOf(wordsOf(text(0, at)), wordsOf(text(at + 1)));
}

/** Words around the number of an age in every language of the runtime, each with its unit; 0: too long a one. */
function phrasesOfAges(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  // What is the future, or another unit, elsewhere tells nothing; nor does a number alone.
  const wrong = new Set(['|']);
  for (const language of knownLanguages())
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.RelativeTimeFormat(language, { style });
      for (const unit of allUnits)
        for (const count of [1, 2, 3, 5, 20]) {
          const phrase = phraseOf(format, -count, unit);
          const future = phraseOf(format, count, unit);
          if (future !== null) wrong.add(future);
          if (phrase === null) continue;
          const length = lengths.get(unit) ?? 0;
          if ((found.get(phrase) ?? length) !== length) wrong.add(phrase);
          found.set(phrase, length);
        }
    }
  for (const phrase of wrong) found.delete(phrase);
  return found;
}

/** No phrase has more words on one side of its number. */
const mostWords = 4;

let unitWords: ReadonlySet<string> | undefined;

/** True for a number whose next word is a unit: an age of two numbers is none that is known. */
function isMore(words: readonly string[], at: number, known: ReadonlyMap<string, number>): boolean {
  unitWords ??= new Set([...known.keys()].flatMap((phrase) => phrase.split(/[ |]/)));
  const next = words[at + 1] ?? '';
  return isNumber(words[at] ?? '') && (isNumber(next) || (next !== '' && unitWords.has(next)));
}

/** The ages that a text tells. */
export function agesIn(parts: readonly DatePart[]): readonly Age[] {
  if (!parts.some(({ text }) => !isNumber(text))) return [];
  const known = (phrases ??= phrasesOfAges());
  const words = parts.map(({ text }) => plainWord(text));
  const runOf = (from: number, to: number) => {
    const run = words.slice(from, to);
    return from >= 0 && to <= words.length && !run.some((it) => isNumber(it)) ? run : null;
  };
  return [...parts.keys()].flatMap((at): readonly Age[] => {
    if (!isNumber(words[at] ?? '')) return [];
    for (let all = 2 * mostWords; all > 0; all -= 1)
      for (let before = Math.min(all, mostWords); before >= 0; before -= 1) {
        const ahead = runOf(at - before, at);
        const behind = all - before > mostWords ? null : runOf(at + 1, at + 1 + all - before);
        const unit = ahead && behind ? known.get(keyOf(ahead, behind)) : undefined;
        if (unit === undefined) continue;
        const [from, to] = [at - before, at + 1 + all - before];
        if ([from - 2, from - 1, to, to + 1].some((it) => isMore(words, it, known)))
          return [{ from, to, least: 0, most: 0 }];
        const count = Number(words[at]);
        return [
          {
            from,
            to,
            least: Math.max(count - 0.5, 0) * unit,
            most: (count + 1) * unit,
          },
        ];
      }
    return [];
  });
}
