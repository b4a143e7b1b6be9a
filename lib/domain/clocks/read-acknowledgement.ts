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

/**
 * acknowledgement: from the escalation to a tier (tier 1: creation) until it is acknowledged, or the
 * first public agent reply after; never paused; a new run for each escalation.
 */
export function readAcknowledgement(context: ReadContext): Reading {
  const { events, now, gapUntil } = context;
  const tier = context.tier ?? 1;
  const answers = (event: TicketEvent) =>
    (event.kind === 'acknowledged' && event.tier === tier) || replyKind(event) === 'response';
  if (tier === 1) return readUntilFirst(context, answers);
  const runs: Run[] = [];
  let start: TicketEvent | null = null;
  let unclear = false;
  const finish = (from: TicketEvent, stop: TicketEvent | null) =>
    runs.push(makeRun(startingWith(from), stop, now, []));
  for (const event of events) {
    if (event.kind === 'escalated' && event.tier === tier) start ??= event;
    else if (start && (answers(event) || (event.kind === 'status' && isFinished(event.to)))) {
      finish(start, event);
      start = null;
      unclear = false;
    } else if (start && replyKind(event) === 'unknown') unclear = true;
  }
  if (unclear) return unknownReading(reason('reply-author-unknown'));
  if (start) finish(start, null);
  if (runs.length > 0) return runsReading(runs);
  return gapUntil === null
    ? notStarted(reason('tier-not-escalated', tier))
    : unknownReading(reason('history-incomplete'));
}
