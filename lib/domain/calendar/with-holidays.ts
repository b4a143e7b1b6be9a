import type { Calendar } from '../matrix/calendar-schema.ts';
import type { Finding } from '../matrix/finding.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { Instant } from '../time/instant.ts';

/** A local date on which a calendar file closes the whole day. */
export interface ClosedDay {
  /** Such as `2026-12-25`. */
  readonly date: string;
  readonly name: string;
}

/** The closed days of a calendar file, in order, each date once; and what was not taken over of it. */
export interface ClosedDays {
  readonly days: readonly ClosedDay[];
  readonly findings: readonly Finding[];
}

/** Local dates from one to another; both ends count. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Whole years, from `before` years ahead of the one of `now` in UTC to `after` years past it. */
export function yearsAround(now: Instant, before: number, after: number): DateRange {
  const year = new Date(now).getUTCFullYear();
  return { from: `${year - before}-01-01`, to: `${year + after}-12-31` };
}

/** Local dates in order, each once. */
export const mergeDates = (...lists: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(lists.flat())].sort();

/** `calendar` closed on `dates` too. One that is open around the clock, or not published, has none. */
export function withHolidays(calendar: Calendar, dates: readonly string[]): Calendar {
  if (!('open' in calendar)) return closedOn(calendar, dates);
  if (calendar.open !== '24x5') return calendar;
  const { regions } = calendar;
  if (!regions) return closedOn(calendar, dates);
  // A region's own holidays take the place of the calendar's; one without any has the calendar's.
  const own = Object.entries(regions).map(([zone, it]) => [
    zone,
    it.holidays === undefined ? it : closedOn(it, dates),
  ]);
  return { ...closedOn(calendar, dates), regions: Object.fromEntries(own) };
}

const closedOn = <Closed extends { readonly holidays?: string[] | undefined }>(
  it: Closed,
  dates: readonly string[],
) => ({ ...it, holidays: [...mergeDates(it.holidays ?? [], dates)] });

/** `matrix` with each of its calendars closed on `dates` too. */
export const matrixWithHolidays = (matrix: Matrix, dates: readonly string[]): Matrix =>
  matrix.calendars === undefined || dates.length === 0
    ? matrix
    : {
        ...matrix,
        calendars: Object.fromEntries(
          Object.entries(matrix.calendars).map(([id, it]) => [id, withHolidays(it, dates)]),
        ),
      };
