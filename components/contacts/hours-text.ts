import type { LadderChannel } from '../../lib/domain/ladder/ladder.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';

/** `at` in the reader's zone; where the vendor writes its hours in another, in that one too. */
function inBothZones(at: Instant, zone: string | undefined, now: Instant, words: Words): string {
  const { text, formats } = words;
  const mine = formats.instantShort(at, now);
  if (zone === undefined || zone === formats.timeZone) return mine;
  const theirs = formats.inZone(zone).instantShort(at, now);
  return theirs === mine ? mine : text('contact_both_times', mine, theirs, zone);
}

/** Whether a channel is open at `now`, until when or from when, or that nobody published its hours. */
export function hoursText(channel: LadderChannel, now: Instant, words: Words): string {
  const { openNow, opensAt, closesAt, zone } = channel;
  const { text } = words;
  if (openNow === null) return text('contact_hours_unknown');
  if (openNow)
    return closesAt === undefined
      ? text('contact_open')
      : text('contact_open_until', inBothZones(closesAt, zone, now, words));
  return opensAt === null
    ? text('contact_closed')
    : text('contact_closed_until', inBothZones(opensAt, zone, now, words));
}
