import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { replyKind, type ReadContext } from './read-context.ts';
import {
  makeRun,
  notStarted,
  pauseChanges,
  runsReading,
  startingWith,
  unknownReading,
  type Reading,
  type Run,
} from './run.ts';

/**
 * periodic-update: from creation (or from the escalation), begun anew by each public agent reply,
 * until solved; a reopened ticket is owed updates again.
 */
export function readPeriodicUpdate(context: ReadContext): Reading {
  const { events, ticket, now, gapUntil, pauses, terms } = context;
  const fromEscalation = terms?.target.from === 'escalated';
  const changes = pauseChanges(events, pauses);
  const runs: Run[] = [];
  let start: { at: Instant; event: TicketEvent | null } | null = fromEscalation
    ? null
    : { at: ticket.createdAt, event: events.find((it) => it.kind === 'created') ?? null };
  let owed = !fromEscalation;
  let sure = gapUntil === null || fromEscalation;
  const finish = (stop: TicketEvent | null) => {
    if (!start) return;
    runs.push(makeRun(start, stop, now, changes));
    start = null;
  };
  let unclear = false;
  for (const event of events) {
    const reply = replyKind(event);
    if (reply === 'unknown') unclear = true;
    else if (reply === 'response' && owed) {
      finish(event);
      start = startingWith(event);
      sure = true;
      unclear = false;
    } else if (event.kind === 'escalated' && fromEscalation && !owed) {
      owed = true;
      start = startingWith(event);
    } else if (event.kind === 'status') {
      if (isFinished(event.to)) {
        finish(event);
        unclear = false;
      } else if (!start && owed) start = startingWith(event);
    }
  }
  if (unclear) return unknownReading(reason('reply-author-unknown'));
  if (!owed) return notStarted(reason('not-escalated'));
  if (start) finish(null);
  return runsReading(
    runs,
    sure ? [] : [reason('earlier-update-possible')],
    sure ? 'exact' : 'at-most',
  );
}
