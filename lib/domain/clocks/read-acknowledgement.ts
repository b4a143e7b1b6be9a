import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { replyKind, type ReadContext } from './read-context.ts';
import { readUntilFirst } from './read-first-response.ts';
import {
  makeRun,
  notStarted,
  runsReading,
  startingWith,
  unknownReading,
  type Reading,
  type Run,
} from './run.ts';

/** Whether `event` answers an escalation to `tier`: it says so, or an agent replies in public. */
const answers = (event: TicketEvent, tier: number): boolean =>
  (event.kind === 'acknowledged' && event.tier === tier) || replyKind(event) === 'response';

const solves = (event: TicketEvent): boolean => event.kind === 'status' && isFinished(event.to);

/** The escalations to `tier` that wait together: those after the last answer, or answered by it. */
export function lastEscalations(
  events: readonly TicketEvent[],
  tier: number,
): readonly TicketEvent[] {
  let waiting: TicketEvent[] = [];
  let together = waiting;
  for (const event of events) {
    if (event.kind === 'escalated' && event.tier === tier) {
      waiting.push(event);
      together = waiting;
    } else if (answers(event, tier) || solves(event)) waiting = [];
  }
  return together;
}

/**
 * acknowledgement: from the escalation to a tier (tier 1: creation) until it is acknowledged, or the
 * first public agent reply after; solving counts too, and says so; never paused; a new run for each
 * escalation that comes after an answer: one repeated while it waits does not begin anew.
 */
export function readAcknowledgement(context: ReadContext): Reading {
  const { events, now, gapUntil } = context;
  const tier = context.tier ?? 1;
  if (tier === 1) return readUntilFirst(context, (event) => answers(event, tier));
  const runs: Run[] = [];
  let start: TicketEvent | null = null;
  let unclear = false;
  // Before an answer is seen after the gap, an earlier escalation may be waiting unseen.
  let proven = gapUntil === null;
  let startProven = proven;
  for (const event of events) {
    if (event.kind === 'escalated' && event.tier === tier) {
      if (start) continue;
      start = event;
      startProven = proven;
      unclear = false;
    } else if (answers(event, tier) || solves(event)) {
      if (start && startProven && !unclear) runs.push(makeRun(startingWith(start), event, now, []));
      start = null;
      proven = gapUntil === null || event.at >= gapUntil;
    } else if (start && replyKind(event) === 'unknown') unclear = true;
  }
  if (unclear) return unknownReading(reason('reply-author-unknown'));
  if (start) runs.push(makeRun(startingWith(start), null, now, []));
  const last = runs[runs.length - 1];
  if (gapUntil !== null && (!last || !startProven))
    return unknownReading(reason('history-incomplete'));
  if (!last) return notStarted(reason('tier-not-escalated', tier));
  const bySolving = last.stopEvent?.kind === 'status';
  return runsReading(runs, bySolving ? [reason('solved-counts-as-response')] : []);
}
