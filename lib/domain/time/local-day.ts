import { day, type Instant } from './instant.ts';
import { formatLocalDate } from './local-date.ts';
import { zoneNamed } from './zone.ts';

/** The date in `timeZone` at an instant, such as `2026-12-25`. */
export const localDay = (at: Instant, timeZone: string): string =>
  formatLocalDate(Math.floor((at + zoneNamed(timeZone).offsetAt(at)) / day));
