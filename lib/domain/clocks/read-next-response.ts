import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { messageKind, replyKind, type ReadContext } from './read-context.ts';
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
 * next-response: from the earliest customer message that is not answered, after the first public
 * reply, to the next public agent reply or to solved; a new run for each exchange.
 */
export function readNextResponse(context: ReadContext): Reading {
  const { events, now, gapUntil, pauses } = context;
  const changes = pauseChanges(events, pauses);
  const runs: Run[] = [];
  let answeredOnce = false;
  let waiting: TicketEvent | null = null;
  let unclear = false;
  const finish = (start: TicketEvent, stop: TicketEvent | null) =>
    runs.push(makeRun(startingWith(start), stop, now, changes));
  for (const event of events) {
    const reply = replyKind(event);
    const message = messageKind(event);
    // A later public reply by an agent settles what an unclear author left open.
    if (reply === 'unknown' || message === 'unknown') unclear = true;
    const stops = reply === 'response' || (event.kind === 'status' && isFinished(event.to));
    if (reply === 'response') answeredOnce = true;
    if (stops) {
      unclear = false;
      if (waiting) finish(waiting, event);
      waiting = null;
    } else if (message === 'response' && answeredOnce && !waiting) {
      waiting = event;
    }
  }
  if (unclear) return unknownReading(reason('reply-author-unknown'));
  if (gapUntil !== null && !answeredOnce) return unknownReading(reason('history-incomplete'));
  if (waiting) finish(waiting, null);
  if (runs.length === 0)
    return notStarted(reason(answeredOnce ? 'no-message-to-answer' : 'no-first-reply-yet'));
  return runsReading(runs);
}
