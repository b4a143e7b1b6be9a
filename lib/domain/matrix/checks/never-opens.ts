import * as v from 'valibot';
import { CalendarNeverOpens } from '../../calendar/compiled-calendar.ts';
import { compileWeekly } from '../../calendar/weekly-calendar.ts';
import { day, earliestInstant, toInstant } from '../../time/instant.ts';
import { parseLocalDate } from '../../time/local-date.ts';
import { weeklyHours, type WeeklyHours } from '../calendar-schema.ts';
import { errorAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';

/** Weekly hours recur, so only dated shifts can all be taken away again. */
function opens(calendar: WeeklyHours): boolean {
  if (Object.values(calendar.hours).some((it) => it?.length)) return true;
  const shifts = Object.entries(calendar.shifts ?? {}).filter(([, it]) => it.length > 0);
  const dates = shifts.map(([date]) => parseLocalDate(date));
  // Near the first shift, in whatever zone: from far away the index would grow over all years between.
  const from = toInstant(Math.max(earliestInstant, (Math.min(...dates) - 2) * day));
  try {
    compileWeekly(calendar, from).next(from);
    return true;
  } catch (error) {
    if (!(error instanceof CalendarNeverOpens)) throw error;
    return false;
  }
}

/** Calendars whose only hours are shifts that their own holidays and breaks take away. */
export const checkNeverOpens = (matrix: Loose<Matrix>): Finding[] =>
  Object.entries(matrix.calendars ?? {}).flatMap(([name, calendar]) => {
    const parsed = v.safeParse(weeklyHours, calendar);
    if (!parsed.success || opens(parsed.output)) return [];
    return [
      errorAt(
        ['calendars', name],
        'this calendar never opens: holidays and breaks take away all of its shifts',
        'remove the holiday or the break, or give a day hours',
      ),
    ];
  });
