import { isPlausible } from '../time/instant.ts';
import type { Age } from './date-age.ts';
import type { Field } from './date-format.ts';
import { isInHalf, partsWithSigns, type DatePart } from './date-parts.ts';
import { dateText } from './date-text.ts';
import { isWeekday } from './date-words.ts';
import { hourBeside } from './half-of-day.ts';
import { namesInstant, unixTime } from './whole-instant.ts';
import { matchFormat, type Match } from './match-format.ts';

/** The hour of the day that was read; NaN where there is none such. */
function hourOf({ numbers, half }: Match): number {
  const hour = numbers.get('h');
  if (hour === undefined) return numbers.get('H') ?? 0;
  return half === null ? Number.NaN : hourBeside(hour, half);
}

/** The wall's milliseconds that were read; NaN where there is no such date or time. */
function wallTime(match: Match): number {
  const field = (name: Field) => match.numbers.get(name) ?? 0;
  const [year, month, day] = [field('y'), field('M'), field('d')];
  const [hour, minutes, seconds] = [hourOf(match), field('m'), field('s')];
  if (!(hour <= 23) || minutes > 59 || seconds > 59) return Number.NaN;
  const wall = Date.UTC(year, month - 1, day, hour, minutes, seconds);
  // The 30th of February would be a day in March.
  const made = new Date(wall);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? wall : Number.NaN;
}

/** The parts of a text that a format counts: names of weekdays are passed over. */
const partsOf = (text: string): readonly DatePart[] =>
  partsWithSigns(dateText(text).text).filter(
    (part, at, all) => !isWeekday(part.text) || isInHalf(all, at),
  );

/**
 * What a clock on the wall shows at the moment that `text` names when it is read by `format`, in
 * milliseconds as if it were UTC; null where it is no such date. `iso` and `unix` are no local time: of
 * them only that they are one is told.
 *
 * Names of months are known in many languages, names of weekdays are passed over.
 */
export function readWall(text: string, format: string): number | null {
  if (format === 'iso') return namesInstant(text) ? 0 : null;
  if (format === 'unix') return unixTime(text) === null ? null : 0;
  const match = matchFormat(partsOf(text), format);
  const wall = match && match.age === null ? wallTime(match) : Number.NaN;
  return isPlausible(wall) ? wall : null;
}

/** The age that `text` tells when it is read by `format`; null where it tells none that is short enough. */
export function readAge(text: string, format: string): Age | null {
  const age = matchFormat(partsOf(text), format)?.age ?? null;
  return age && age.most > 0 ? age : null;
}

/** The words of `text` in whose place `format` takes others. */
export const freeWordsIn = (text: string, format: string): readonly string[] =>
  matchFormat(partsOf(text), format)?.free ?? [];
