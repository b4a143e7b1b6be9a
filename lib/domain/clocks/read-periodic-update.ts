import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { finishedAtStart, fromCreation, replyKind, type ReadContext } from './read-context.ts';
import {
  eventsAfterGap,
  makeRun,
  notStarted,
  pauseChanges,
  runsAfterGap,
  runsReading,
  startingWith,
  unknownReading,
  type Reading,
  type Run,
} from './run.ts';

/**
 * periodic-update: from creation (or from the escalation), begun anew by each public agent reply,
 * until solved; a reopened ticket is owed updates again. Before a gap's end no reply is known to be
 * the last, so that a run that began there took that time at most; an escalation is not known to be
 * the first, and a solving may have been taken back.
 */
export function readPeriodicUpdate(context: ReadContext): Reading {
  const { events, ticket, now, gapUntil, pauses, terms } = context;
  const fromEscalation = terms?.target.from === 'escalated';
  const atMost = pauseChanges(events, pauses, gapUntil);
  const exact = pauseChanges(eventsAfterGap(events, gapUntil), pauses, null);
  const runs: Run[] = [];
  let start: Parameters<typeof makeRun>[0] | null = fromEscalation ? null : fromCreation(context);
  let owed = !fromEscalation;
  const atStart = finishedAtStart(context);
  let statusKnown = atStart.known;
  let { finished } = atStart;
  let sure = gapUntil === null;
  let unclear = false;
  let lastUnclear = false;
  const finish = (stop: TicketEvent | null) => {
    if (!start) return;
    if (!unclear) runs.push(makeRun(start, stop, now, sure ? exact : atMost));
    lastUnclear = unclear;
    unclear = false;
    start = null;
  };
  const begin = (event: TicketEvent, isSure: boolean) => {
    start = startingWith(event);
    if (sure || !isSure) return;
    sure = true;
    // What ended here is not known to have been one run.
    runs.length = 0;
  };
  for (const event of events) {
    const proven = gapUntil === null || event.at >= gapUntil;
    const reply = replyKind(event);
    if (reply === 'unknown') unclear = start !== null;
    else if (reply === 'response' && owed && !finished) {
      finish(event);
      begin(event, proven && statusKnown);
    } else if (event.kind === 'escalated' && !owed) {
      owed = true;
      if (!finished) start = startingWith(event);
    } else if (event.kind === 'status' && proven) {
      finished = isFinished(event.to);
      statusKnown = true;
      if (finished) finish(event);
      else if (!start && owed) begin(event, true);
    }
  }
  finish(null);
  if (lastUnclear) return unknownReading(reason('reply-author-unknown'));
  if (!sure && (fromEscalation || finished || isFinished(ticket.status)))
    return unknownReading(reason('history-incomplete'));
  if (!owed) return notStarted(reason('not-escalated'));
  if (runs.length === 0) return notStarted(reason('not-owed-while-solved'));
  if (sure) return runsAfterGap(runs, pauses, gapUntil);
  return runsReading(runs.slice(-1), [reason('earlier-update-possible')], 'at-most');
}
