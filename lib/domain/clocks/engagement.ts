import { reason } from '../reason.ts';
import { lastEvent } from '../ticket/history.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { replyKind, type ReadContext } from './read-context.ts';
import {
  makeRun,
  notApplicable,
  notStarted,
  runsReading,
  startingWith,
  statusChanges,
  unknownReading,
  type Reading,
} from './run.ts';

/** The first event by which `tier` engaged, where `isReply` says which replies count. */
function firstEngaging(
  events: readonly TicketEvent[],
  tier: number,
  isReply: (event: TicketEvent) => boolean,
): TicketEvent | undefined {
  let escalated = tier === 1;
  for (const event of events) {
    if (event.kind === 'acknowledged' && event.tier === tier) return event;
    if (event.kind === 'escalated' && event.tier === tier) escalated = true;
    else if (escalated && isReply(event)) return event;
  }
  return undefined;
}

/**
 * The event by which a tier engaged: tier 1 at the first public agent reply, tier n when it was
 * acknowledged, or at the first public agent reply after the escalation to it.
 */
export const engagementOf = (
  events: readonly TicketEvent[],
  tier: number,
): TicketEvent | undefined =>
  firstEngaging(events, tier, (event) => replyKind(event) === 'response');

/** As `engagementOf`, where a reply of an unclear author may have been the one. */
const earliestEngagement = (
  events: readonly TicketEvent[],
  tier: number,
): TicketEvent | undefined =>
  firstEngaging(events, tier, (event) => replyKind(event) !== 'no-response');

/**
 * tier-engagement of tier n: from the engagement of tier n−1 to the escalation to n or above; solved
 * time does not count. Solved before that, no tier is owed. A gap may hide either end: then nothing
 * is known.
 */
export function readTierEngagement(context: ReadContext): Reading {
  const { events, now, gapUntil, pauses } = context;
  if (gapUntil !== null) return unknownReading(reason('history-incomplete'));
  const tier = context.tier ?? 2;
  const stop = events.find((event) => event.kind === 'escalated' && event.tier >= tier) ?? null;
  const start = engagementOf(events, tier - 1);
  if (earliestEngagement(events, tier - 1)?.at !== start?.at)
    return unknownReading(reason('reply-author-unknown'));
  if (stop && (!start || stop.at < start.at))
    return notApplicable(reason('escalated-before', tier));
  const last = lastEvent(events, 'status');
  if (last && isFinished(last.to) && !stop) return notApplicable(reason('resolved-before', tier));
  if (!start) return notStarted(reason('tier-not-engaged', tier - 1));
  return runsReading([
    makeRun(startingWith(start), stop, now, statusChanges(events, pauses, null)),
  ]);
}
