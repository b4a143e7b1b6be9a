import { minute, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import { zoneNamed } from '../../lib/domain/time/zone.ts';

const grid = 5 * minute;

/** `at` as a field for date and time shows it in `timeZone`, at the next five minutes. */
export function fieldTime(at: Instant, timeZone: string): string {
  const local = at + zoneNamed(timeZone).offsetAt(at);
  return new Date(Math.ceil(local / grid) * grid).toISOString().slice(0, 16);
}

/** The instant that a field for date and time names in `timeZone`; null where it names none. */
export function readFieldTime(value: string, timeZone: string): Instant | null {
  const local = Date.parse(`${value}Z`);
  return Number.isNaN(local) ? null : toInstant(zoneNamed(timeZone).toInstant(local));
}
