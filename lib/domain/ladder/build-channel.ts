import { resolveCalendar } from '../calendar/resolve-calendar.ts';
import { CalendarNeverOpens } from '../calendar/compiled-calendar.ts';
import { checkedDuration } from '../matrix/compile-matrix.ts';
import type { UsedChannel } from '../added/with-contacts.ts';
import type { Tier } from '../matrix/tier-schema.ts';
import { day, toInstant } from '../time/instant.ts';
import type { LadderContext } from './evaluate-trigger.ts';
import type { LadderChannel } from './ladder.ts';

/** A promise's longest length in milliseconds; a business day counts as 24 h of its calendar. */
export function promisedWithin(text: string | undefined): number | null {
  if (text === undefined) return null;
  const duration = checkedDuration(text);
  if (duration.kind === 'elapsed') return duration.milliseconds;
  return duration.kind === 'range' ? duration.to : duration.days * day;
}

function opening(
  context: LadderContext,
  calendarId: string | undefined,
): Pick<LadderChannel, 'openNow' | 'opensAt' | 'closesAt' | 'zone'> {
  const unknown = { openNow: null, opensAt: null };
  if (calendarId === undefined) return unknown;
  const { compiled, calendars, now } = context;
  const definition = compiled.matrix.calendars?.[calendarId];
  const resolved = resolveCalendar(definition, calendars);
  if (!resolved.known) return unknown;
  const written = definition && 'timeZone' in definition ? definition.timeZone : undefined;
  const zone = written === undefined ? {} : { zone: written };
  if (resolved.calendar.isOpen(now)) {
    const horizon = toInstant(now + 8 * day);
    const [open] = resolved.calendar.intervals(now, horizon, 1);
    const closing = open && open[1] < horizon ? { closesAt: open[1] } : {};
    return { openNow: true, opensAt: null, ...zone, ...closing };
  }
  try {
    return { openNow: false, opensAt: resolved.calendar.next(now), ...zone };
  } catch (error) {
    if (!(error instanceof CalendarNeverOpens)) throw error;
    return { openNow: false, opensAt: null, ...zone };
  }
}

/** One channel of a tier as it stands now. */
export function buildChannel(
  context: LadderContext,
  tier: Tier,
  { channel, yours }: UsedChannel,
  index: number,
): LadderChannel {
  return {
    index,
    type: channel.type,
    address: channel.address ?? null,
    yours,
    label: channel.label ?? null,
    note: channel.note ?? null,
    copyTo: channel.cc ?? null,
    ifAny: channel.ifAny ?? false,
    passedTo: channel.passedTo ?? null,
    promise: channel.promise ?? null,
    ...opening(context, channel.calendar ?? tier.calendar),
    respondsWithin: promisedWithin(channel.respondsWithin),
    respondsWithinText: channel.respondsWithin ?? null,
  };
}
