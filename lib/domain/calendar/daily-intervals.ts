import { weekdays, type WeeklyHours } from '../matrix/calendar-schema.ts';
import { day } from '../time/instant.ts';
import { parseLocalDate, parseLocalTime, weekdayOf, type LocalDate } from '../time/local-date.ts';

/** A stretch of local time on one date, as milliseconds since its midnight; may end after 24:00. */
export type DailyInterval = readonly [from: number, to: number];

type Pairs = readonly (readonly [string, string])[];

/** An end at or before its start runs into the next day. */
const parseIntervals = (pairs: Pairs): readonly DailyInterval[] =>
  pairs.map(([fromText, toText]) => {
    const from = parseLocalTime(fromText);
    const to = parseLocalTime(toText);
    return [from, to <= from ? to + day : to];
  });

const parseByDate = (byDate: Readonly<Record<string, Pairs>> | undefined) =>
  new Map(
    Object.entries(byDate ?? {}).map(([date, pairs]) => [
      parseLocalDate(date),
      parseIntervals(pairs),
    ]),
  );

/** Weekly hours, shifts, breaks and holidays, ready to be asked by date. */
export interface DailyIntervals {
  /** What begins on `date`: a holiday closes it, a shift replaces its weekday's hours. */
  openOn(date: LocalDate): readonly DailyInterval[];
  breaksOn(date: LocalDate): readonly DailyInterval[];
  /**
   * The first and the last date on which something opens: infinitely far where some weekday has
   * hours, and the last before the first where nothing ever opens.
   */
  readonly dates: readonly [LocalDate, LocalDate];
}

const none: readonly DailyInterval[] = [];

/** `hours` with its texts parsed; the schema has checked them. */
export function dailyIntervals(hours: WeeklyHours): DailyIntervals {
  const byWeekday = weekdays.map((name) => parseIntervals(hours.hours[name] ?? []));
  const shifts = parseByDate(hours.shifts);
  const breaks = parseByDate(hours.breaks);
  const holidays = new Set((hours.holidays ?? []).map(parseLocalDate));
  const shiftDays = [...shifts].filter(([, it]) => it.length > 0).map(([date]) => date);
  const recurs = byWeekday.some((it) => it.length > 0);
  return {
    openOn: (date) =>
      holidays.has(date) ? none : (shifts.get(date) ?? byWeekday[weekdayOf(date)] ?? none),
    breaksOn: (date) => breaks.get(date) ?? none,
    dates: recurs
      ? [-Infinity, Infinity]
      : [
          shiftDays.reduce((a, b) => Math.min(a, b), Infinity),
          shiftDays.reduce((a, b) => Math.max(a, b), -Infinity),
        ],
  };
}
