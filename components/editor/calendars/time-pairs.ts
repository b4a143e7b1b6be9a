import { weekdays, type Weekday } from '../../../lib/domain/matrix/calendar-schema.ts';
import type { TimePair, WeekPairs } from '../../../lib/domain/calendar/paint-week.ts';
import { isLocalTime } from '../../../lib/domain/matrix/values.ts';
import { listOf, recordOf, textIn, withKey } from '../part/part.ts';

/** Stretches as people write them: `09:00-12:00, 13:00-17:00`. */
export const pairsText = (value: unknown): string =>
  listOf(value)
    .map((pair) => listOf(pair).map(textIn).join('-'))
    .join(', ');

/** What was typed as stretches, right or wrong: the check of the file says what is wrong with it. */
export const pairsOf = (typed: string): readonly (readonly string[])[] =>
  typed
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [from = '', ...rest] = piece.split(/\s*[-–]\s*/);
      return [from, rest.join('-')];
    });

/** The stretches of `value` that are written as the file has them. */
const soundPairs = (value: unknown): readonly TimePair[] =>
  listOf(value).flatMap((pair): readonly TimePair[] => {
    const [from, to, ...more] = listOf(pair).map(textIn);
    const isSound =
      more.length === 0 && isLocalTime(from ?? '') && isLocalTime(to ?? '') && from !== '24:00';
    return isSound && from !== undefined && to !== undefined ? [[from, to]] : [];
  });

/** The hours of a draft as far as they are written as the file has them. */
export const weekIn = (value: unknown): WeekPairs =>
  Object.fromEntries(
    weekdays.flatMap((on): readonly (readonly [Weekday, readonly TimePair[]])[] => {
      const pairs = soundPairs(recordOf(value)[on]);
      return pairs.length === 0 ? [] : [[on, pairs]];
    }),
  );

/** `hours` with the days in which `after` differs from `before`; the rest stays as it was typed. */
export const withChangedDays = (hours: unknown, before: WeekPairs, after: WeekPairs) =>
  weekdays.reduce<Readonly<Record<string, unknown>>>(
    (next, on) =>
      JSON.stringify(before[on]) === JSON.stringify(after[on])
        ? next
        : withKey(next, on, after[on]),
    recordOf(hours),
  );
