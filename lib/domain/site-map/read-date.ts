import { minute, parseInstant, toInstant, type Instant } from '../time/instant.ts';
import { isTimeZone } from '../time/zone-name.ts';
import { zoneNamed } from '../time/zone.ts';
import { dateText } from './date-text.ts';
import { readWall, tellsTime } from './read-wall.ts';
import type { PageDates } from './site-map.ts';

/**
 * The instant that `text` names when it is read by `format` in `zone`; null where it is no such date.
 * A date without a time is the day's first moment; in a gap or a repeated hour, as calendars have it.
 */
export function readFormat(text: string, format: string, zone: string): Instant | null {
  if (format === 'iso') return parseInstant(text.trim().replace(' ', 'T')) ?? null;
  const wall = isTimeZone(zone) ? readWall(text, format) : null;
  if (wall === null) return null;
  // What the text says of its zone counts, whatever zone the page was said to be in.
  const { offset } = dateText(text);
  return offset === null ? zoneNamed(zone).toInstant(wall) : toInstant(wall - offset * minute);
}

/** A date as it was read; `isDay` where it names a day and no time. */
export interface DateReading {
  readonly at: Instant;
  readonly isDay: boolean;
}

/** What `text` names by the first of the formats that fits; null where none does. */
export function readDate(text: string, { formats, zone }: PageDates): DateReading | null {
  for (const format of formats) {
    const at = readFormat(text, format, zone);
    if (at !== null) return { at, isDay: !tellsTime(format) };
  }
  return null;
}
