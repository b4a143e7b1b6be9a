import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import type { ReadContext } from './read-context.ts';
import {
  makeRun,
  notStarted,
  pauseChanges,
  runsReading,
  startingWith,
  unknownReading,
  type Reading,
} from './run.ts';

/** rca: from the last solve until the analysis is delivered; reopening takes the start back. */
export function readRca(context: ReadContext): Reading {
  const { events, now, pauses, gapUntil, ticket } = context;
  let start: TicketEvent | null = null;
  let delivered: TicketEvent | null = null;
  for (const event of events) {
    if (event.kind === 'status') {
      if (!isFinished(event.to)) start = null;
      else start ??= event;
      if (start === event) delivered = null;
    } else if (event.kind === 'rca-delivered' && start) delivered ??= event;
  }
  if (!start) {
    return gapUntil !== null && isFinished(ticket.status)
      ? unknownReading(reason('history-incomplete'))
      : notStarted(reason('not-solved'));
  }
  return runsReading([makeRun(startingWith(start), delivered, now, pauseChanges(events, pauses))]);
}
