/** Languages whose names of months and weekdays are looked for, besides the runtime's own. */
const languages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr ru uk el id vi ca hr sl bg lt lv et'.split(
    ' ',
  );

const plain = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();

function namesOf(part: 'month' | 'weekday', at: readonly Date[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const)
      for (const isInDate of [false, true]) {
        const format = new Intl.DateTimeFormat(language, {
          timeZone: 'UTC',
          [part]: style,
          ...(isInDate ? { day: 'numeric' } : {}),
        });
        for (const [index, date] of at.entries()) {
          const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
          const word = plain(name);
          // A name that two languages use for two months names none: the first language keeps it.
          if (/^\p{L}{2,}$/u.test(word) && !names.has(word)) names.set(word, index + 1);
        }
      }
  return names;
}

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlyMap<string, number> | undefined;

/** 1 for January in any language that is known, long or short; undefined for another word. */
export function monthNumber(word: string): number | undefined {
  months ??= namesOf(
    'month',
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15))),
  );
  return months.get(plain(word));
}

/** True for the name of a day of the week, which a date does not need. */
export function isWeekday(word: string): boolean {
  weekdays ??= namesOf(
    'weekday',
    Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day))),
  );
  return weekdays.has(plain(word)) && monthNumber(word) === undefined;
}

/** The numbers and words of a date's text, in order; `a.m.` is one word, other signs are left out. */
export const partsOfDate = (text: string): readonly string[] =>
  text
    .slice(0, 120)
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/(\d)([ap]m)\b/gi, '$1 $2')
    .match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? [];
