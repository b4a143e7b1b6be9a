import { isWeekday } from './date-words.ts';
import { latinLanguages, plainWord } from './date-languages.ts';

/** Words that pages put into a date, though the runtime does not, or did in another edition. */
const more =
  'on of the at den the um o u om kl klo à a as às la las alle ore le el lúc ngày tháng năm saat pukul στις в на о об г р de del d';

let joints: ReadonlySet<string> | undefined;

/** The words between the parts of a date, as in `4 de marzo de 2026 a las 14:05`. */
function wordsInDates(): ReadonlySet<string> {
  const words = new Set(more.split(' ').map(plainWord));
  for (const language of [...latinLanguages, ...'ru uk bg mk sr el ar he fa hi th'.split(' ')])
    for (const dateStyle of ['full', 'long', 'medium'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        calendar: 'gregory',
        timeZone: 'UTC',
        dateStyle,
        timeStyle: 'short',
      });
      for (const { type, value } of format.formatToParts(Date.UTC(2024, 2, 4, 14, 5)))
        if (type === 'literal')
          for (const word of value.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) words.add(plainWord(word));
    }
  return words;
}

/** Words that stand behind an hour, a day or a year: `14h05`, `14時05分`, `14 Uhr`. */
const behindFigures = /^(?:h|u|m|s|min|uhr|年|月|日|號|号|時|时|點|点|分|秒|년|월|일|시|분|초)$/i;

/** True for a word that stands within a date and tells nothing. */
export const isJoint = (word: string): boolean =>
  behindFigures.test(word) ||
  (joints ??= wordsInDates()).has(plainWord(word)) ||
  isWeekday(word) ||
  // A zone, which is told by the user.
  /^[A-Z]{2,5}$/.test(word);
