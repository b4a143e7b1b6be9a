import { day, toInstant, type Instant } from '../time/instant.ts';
import type { CompiledCalendar } from './compiled-calendar.ts';

/**
 * The instant `days` business days after `start`: from the next opening, the `days`-th later local
 * date that has open time, at the same local time; moved back to that day's close, or on past a
 * break. Without a zone every date is a business day of 24 hours.
 *
 * @throws {CalendarNeverOpens} when there are not so many dates with open time.
 */
export function addBusinessDays(calendar: CompiledCalendar, start: Instant, days: number): Instant {
  const { zone } = calendar;
  if (zone === null) return toInstant(start + days * day);
  const opening = calendar.next(start);
  const local = opening + zone.offsetAt(opening);
  const timeOfDay = ((local % day) + day) % day;
  let midnight = local - timeOfDay;
  for (let left = days; left > 0; left -= 1) {
    // From the end of this date, the next opening is on the next date that has open time.
    const nextOpening = calendar.next(zone.toInstant(midnight + day));
    const nextLocal = nextOpening + zone.offsetAt(nextOpening);
    midnight = Math.floor(nextLocal / day) * day;
  }
  const wanted = zone.toInstant(midnight + timeOfDay);
  const [open] = calendar.intervals(wanted, zone.toInstant(midnight + day), 1);
  return open ? open[0] : calendar.previous(wanted);
}
