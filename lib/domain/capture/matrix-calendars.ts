import { weekdays, type Calendar } from '../matrix/calendar-schema.ts';
import type { DraftHours } from './draft.ts';
import { matrixLine } from './matrix-parts.ts';
import { timeZoneId } from './time-zone-id.ts';

/** The id of the calendar that support hours become. */
export const supportHours = 'support-hours';

function weekly({ days, times, timeZone }: DraftHours): Calendar | null {
  const zone = timeZone && timeZoneId(timeZone.value);
  if (!zone || !times || !days) return null;
  const day = times.value.map(([open, close]): [string, string] => [open, close]);
  const hours = Object.fromEntries(days.value.map((it) => [weekdays[it] ?? 'mon', day]));
  return { timeZone: zone, hours };
}

/**
 * Support hours as a calendar. Hours of which a part is missing (the page names no zone, or no days)
 * stay unpublished, with the page's words as the note: they are asked, not assumed.
 */
export function hoursCalendar(hours: DraftHours | null): Calendar {
  const note = hours && matrixLine(hours.coverage.evidence.words);
  const withNote = note ? { note } : {};
  if (hours?.coverage.value === '24x7') return { open: '24x7', ...withNote };
  if (hours?.coverage.value === '24x5') return { open: '24x5', region: 'customer', ...withNote };
  const known = hours && weekly(hours);
  return known ? { ...known, ...withNote } : { open: 'unpublished', ...withNote };
}
