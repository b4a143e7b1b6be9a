import { knownLanguages, latinLanguages, ownWord, plainWord } from './date-languages.ts';
import { isHalfAsWritten } from './half-of-day.ts';

/** What a name means, by the first language that uses it so: a name may mean two months. */
type Meanings = ReadonlyMap<number, string>;
type Names = ReadonlyMap<string, Meanings>;

const isName = /^\p{L}[\p{L}\p{M}]+$/u;
const isLatin = (word: string): boolean => /^\p{Script=Latin}/u.test(word);

function namesOf(
  part: 'month' | 'weekday',
  at: readonly Date[],
  languages: readonly string[],
  isWanted: (word: string) => boolean,
): Names {
  const names = new Map<string, Map<number, string>>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const)
      for (const isInDate of [false, true]) {
        const format = new Intl.DateTimeFormat(language, {
          calendar: 'gregory',
          timeZone: 'UTC',
          [part]: style,
          ...(isInDate ? { day: 'numeric' } : {}),
        });
        for (const [index, date] of at.entries()) {
          const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
          for (const word of new Set([ownWord(name), plainWord(name)])) {
            if (!isName.test(word) || !isWanted(word)) continue;
            const means = names.get(word) ?? new Map<number, string>();
            if (!means.has(index + 1)) names.set(word, means.set(index + 1, language));
          }
        }
      }
  return names;
}

/** Names in Latin letters and in others, each worked out when one is first asked for. */
function lookup(part: 'month' | 'weekday', at: readonly Date[]): (word: string) => Meanings {
  let latin: Names | undefined;
  let other: Names | undefined;
  return (word) => {
    // A page may leave accents out, but puts none where there are none: `giờ` is no Italian Thursday.
    const own = ownWord(word);
    const names = isLatin(own)
      ? (latin ??= namesOf(part, at, latinLanguages, isLatin))
      : (other ??= namesOf(part, at, knownLanguages(), (it) => !isLatin(it)));
    return names.get(own) ?? new Map();
  };
}

/**
 * The months that `word` names in any language that is known, long or short, each with a language that
 * names it so: none for another word, two where languages differ, as of `listopad`.
 */
export const monthsNamed = lookup(
  'month',
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15))),
);

/** True for the name of a month. */
export const isMonth = (word: string): boolean => monthsNamed(word).size > 0;

/** 1 for January; undefined where `word` names no month, or two and `language` is not told. */
export function monthNumber(word: string, language: string | undefined): number | undefined {
  const named = [...monthsNamed(word)];
  return named.find(([, one]) => named.length === 1 || one === language)?.[0];
}

const weekdaysNamed = lookup(
  'weekday',
  Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day))),
);

/** True for the name of a day of the week, which a date does not need. */
export const isWeekday = (word: string): boolean =>
  weekdaysNamed(word).size > 0 &&
  !isMonth(word) &&
  // `CET` is a zone, though some language calls a day so, and `SA` half of a day.
  !/^[A-Z]{2,4}T$/.test(word) &&
  !isHalfAsWritten(word);

/** The numbers and words of a date's text, in order; other signs are left out. */
export const partsOfDate = (text: string): readonly string[] =>
  text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? [];
