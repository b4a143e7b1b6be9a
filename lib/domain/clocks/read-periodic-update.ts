import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { finishedAtStart, replyKind, type ReadContext } from './read-context.ts';
import {
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
 * the last, so that a run that began there took that time at most.
 */
export function readPeriodicUpdate(context: ReadContext): Reading {
  const { events, ticket, now, gapUntil, pauses, terms } = context;
  const fromEscalation = terms?.target.from === 'escalated';
  const changes = pauseChanges(events, pauses, gapUntil);
  const runs: Run[] = [];
  const created = events.find((event) => event.kind === 'created') ?? null;
  let start: Parameters<typeof makeRun>[0] | null = fromEscalation
    ? null
    : { at: ticket.createdAt, event: created };
  let owed = !fromEscalation;
  const atStart = finishedAtStart(context);
  let statusKnown = atStart.known;
  let { finished } = atStart;
  let sure = gapUntil === null;
  let unclear = false;
  const finish = (stop: TicketEvent | null) => {
    if (start) runs.push(makeRun(start, stop, now, changes));
    start = null;
  };
  for (const event of events) {
    const proven = gapUntil === null || event.at >= gapUntil;
    const reply = replyKind(event);
    if (reply === 'unknown') unclear = true;
    else if (reply === 'response' && owed && !finished) {
      finish(event);
      start = startingWith(event);
      sure ||= proven && statusKnown;
      unclear = false;
    } else if (event.kind === 'escalated' && fromEscalation && !owed) {
      owed = true;
      if (!finished) start = startingWith(event);
      sure ||= proven && statusKnown;
    } else if (event.kind === 'status') {
      finished = isFinished(event.to);
      statusKnown ||= proven;
      if (finished) {
        finish(event);
        unclear = false;
      } else if (!start && owed) start = startingWith(event);
    }
  }
  if (unclear) return unknownReading(reason('reply-author-unknown'));
  if (gapUntil !== null && (!owed || (!sure && (finished || isFinished(ticket.status)))))
    return unknownReading(reason('history-incomplete'));
  if (!owed) return notStarted(reason('not-escalated'));
  if (start) finish(null);
  if (sure) return runsAfterGap(runs, pauses, gapUntil);
  return runsReading(runs.slice(-1), [reason('earlier-update-possible')], 'at-most');
}
