import { minute, parseInstant, toInstant, type Instant } from '../time/instant.ts';
import { isTimeZone } from '../time/zone-name.ts';
import { zoneNamed } from '../time/zone.ts';
import { tellsTime } from './date-format.ts';
import { dateText } from './date-text.ts';
import { readAge, readWall } from './read-wall.ts';
import type { PageDates } from './site-map.ts';
import { unixTime } from './whole-instant.ts';

/**
 * The instant that `text` names when it is read by `format` in `zone`; null where it is no such date.
 * A date without a time is the day's first moment; in a gap or a repeated hour, as calendars have it.
 */
export function readFormat(text: string, format: string, zone: string): Instant | null {
  if (format === 'iso') return parseInstant(text.trim().replace(' ', 'T')) ?? null;
  if (format === 'unix') {
    const at = unixTime(text);
    return at === null ? null : toInstant(at);
  }
  const wall = isTimeZone(zone) ? readWall(text, format) : null;
  if (wall === null) return null;
  // What the text says of its zone counts, whatever zone the page was said to be in.
  const { offset } = dateText(text);
  return offset === null ? zoneNamed(zone).toInstant(wall) : toInstant(wall - offset * minute);
}

/** The longest day has 25 hours, and clocks of two pages may differ. */
const longestDay = 26 * 60 * minute;

/** A date as it was read, from the first moment to the last that it can be. */
export interface DateReading {
  readonly at: Instant;
  readonly latest: Instant;
  readonly names: 'moment' | 'day' | 'age';
}

/**
 * What `text` names by the first of the formats that fits; null where none does. A day without a time is
 * known to the day; an age, as the page shows it at `now`, to its unit.
 */
export function readDate(
  text: string,
  { formats, zone }: PageDates,
  now: Instant,
): DateReading | null {
  for (const format of formats) {
    const at = readFormat(text, format, zone);
    if (at !== null)
      return tellsTime(format)
        ? { at, latest: at, names: 'moment' }
        : { at, latest: toInstant(at + longestDay), names: 'day' };
    const age = readAge(text, format);
    if (age !== null)
      return {
        at: toInstant(now - age.most),
        latest: toInstant(now - age.least),
        names: 'age',
      };
  }
  return null;
}
