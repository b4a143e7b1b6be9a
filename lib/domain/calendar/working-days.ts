import type { Weekday, WeeklyHours, WorkingDays } from '../matrix/calendar-schema.ts';
import { reason, type Reason } from '../reason.ts';
import { isSameZone } from '../time/zone-name.ts';

/** What is taken for a working week where nobody says. Many regions work from Sunday to Thursday. */
const assumedDays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const allDay = [['00:00', '24:00']] satisfies WeeklyHours['hours']['mon'];

function assumptionsOf(terms: Pick<WorkingDays, 'days' | 'holidays'>, timeZone: string): Reason[] {
  if (terms.days && terms.holidays) return [];
  if (terms.days) return [reason('assumed-no-holidays', timeZone)];
  if (terms.holidays) return [reason('assumed-weekdays', timeZone)];
  return [reason('assumed-working-days', timeZone)];
}

/**
 * The hours of `calendar`, which is open around the clock on working days, in `timeZone`: its
 * region's days and holidays, else those of the calendar itself, else Monday to Friday without
 * holidays; and what of that is only assumed.
 */
export function workingDaysIn(
  calendar: WorkingDays,
  timeZone: string,
): { readonly hours: WeeklyHours; readonly assumptions: readonly Reason[] } {
  const regions = Object.entries(calendar.regions ?? {});
  const [, own] = regions.find(([zone]) => isSameZone(zone, timeZone)) ?? [];
  const days = own?.days ?? calendar.days;
  const holidays = own?.holidays ?? calendar.holidays;
  const hours = Object.fromEntries((days ?? assumedDays).map((day) => [day, allDay]));
  return {
    hours: { timeZone, hours, holidays },
    assumptions: assumptionsOf({ days, holidays }, timeZone),
  };
}
