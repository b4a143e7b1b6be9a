import * as v from 'valibot';
import { CalendarNeverOpens } from '../../calendar/compiled-calendar.ts';
import { compileWeekly } from '../../calendar/weekly-calendar.ts';
import { earliestInstant, toInstant } from '../../time/instant.ts';
import { weeklyHours, type WeeklyHours } from '../calendar-schema.ts';
import { errorAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';

/** Weekly hours recur, so only dated shifts can all be taken away again. */
function opens(calendar: WeeklyHours): boolean {
  if (Object.values(calendar.hours).some((day) => day?.length)) return true;
  const earliest = toInstant(earliestInstant);
  try {
    compileWeekly(calendar, earliest).next(earliest);
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
