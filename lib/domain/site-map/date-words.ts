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
  // `CET` is a zone, though some language calls a day so.
  return (
    weekdays.has(plain(word)) && monthNumber(word) === undefined && !/^[A-Z]{2,4}T$/.test(word)
  );
}

/** The numbers and words of a date's text, in order; other signs are left out. */
export const partsOfDate = (text: string): readonly string[] =>
  text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** 0 for a word that names the first half of a day, 12 for the second; NaN for any other. */
export function halfOfDay(word: string): number {
  if (/^(?:am?|πμ|午前|上午|凌晨|早上|清晨|오전|새벽|아침)$/i.test(word)) return 0;
  return /^(?:pm?|μμ|午後|下午|中午|傍晚|晚上|오후|저녁)$/i.test(word) ? 12 : Number.NaN;
}
