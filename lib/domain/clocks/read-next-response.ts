import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { finishedAtStart, messageKind, replyKind, type ReadContext } from './read-context.ts';
import {
  eventsAfterGap,
  makeRun,
  notStarted,
  runsAfterGap,
  startingWith,
  statusChanges,
  unknownReading,
  type Change,
  type Reading,
  type Run,
} from './run.ts';

/** What is known of the exchange while events go by. */
interface Exchange {
  /** A public reply was given. `maybe`: by someone whose role is not known. */
  answered: boolean | 'maybe';
  waiting: TicketEvent | null;
  /** Something makes it uncertain whether, or since when, the customer waits. */
  unclear: boolean;
  finished: boolean;
}

/**
 * next-response: from the earliest customer message that is not answered, after the first public
 * reply, to the next public agent reply or to solved; a new run for each exchange. Solved time does
 * not count. Of a history with a gap only what follows a reply after the gap is known.
 */
export function readNextResponse(context: ReadContext): Reading {
  const { events, now, gapUntil, pauses } = context;
  const changes = statusChanges(eventsAfterGap(events, gapUntil), pauses, null);
  const runs: Run[] = [];
  const atStart = finishedAtStart(context);
  let statusKnown = atStart.known;
  const it: Exchange = {
    answered: false,
    waiting: null,
    unclear: gapUntil !== null,
    finished: atStart.finished,
  };
  let lastUnclear = it.unclear;
  for (const event of events) {
    if (gapUntil !== null && event.at < gapUntil) {
      if (isResponse(event)) it.answered = true;
      continue;
    }
    if (event.kind === 'status') {
      it.finished = isFinished(event.to);
      statusKnown = true;
    }
    const solved = event.kind === 'status' && it.finished;
    if (isResponse(event) || solved) {
      if (it.waiting && !it.unclear)
        runs.push(makeRun(startingWith(it.waiting), event, now, changes));
      if (it.waiting || it.unclear) lastUnclear = it.unclear;
      if (!solved) it.answered = true;
      it.unclear = false;
      it.waiting = null;
    } else if (replyKind(event) === 'unknown') {
      if (it.answered === false) it.answered = 'maybe';
      if (it.waiting) it.unclear = true;
    } else if (messageKind(event) !== 'no-response' && it.answered !== false && !it.waiting) {
      it.waiting = event;
      if (messageKind(event) === 'unknown' || it.answered === 'maybe' || !statusKnown)
        it.unclear = true;
    }
  }
  return conclude(context, it, runs, lastUnclear, changes);
}

const isResponse = (event: TicketEvent) => replyKind(event) === 'response';

function conclude(
  { now, gapUntil, pauses }: ReadContext,
  it: Exchange,
  runs: Run[],
  lastUnclear: boolean,
  changes: readonly Change[],
): Reading {
  const cause = reason(gapUntil === null ? 'reply-author-unknown' : 'history-incomplete');
  const open = it.finished ? null : it.waiting;
  if (open && !it.unclear) runs.push(makeRun(startingWith(open), null, now, changes));
  // After a gap this is so until an exchange was seen from its message to its answer.
  else if (open || lastUnclear) return unknownReading(cause);
  if (runs.length > 0) return runsAfterGap(runs, pauses, gapUntil);
  return notStarted(reason(it.answered ? 'no-message-to-answer' : 'no-first-reply-yet'));
}
