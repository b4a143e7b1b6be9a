import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import type { ReadContext } from './read-context.ts';
import {
  makeRun,
  notStarted,
  pauseChanges,
  runsAfterGap,
  startingWith,
  unknownReading,
  type Reading,
} from './run.ts';

/** rca: from the last solve until the analysis is delivered; reopening takes the start back. */
export function readRca(context: ReadContext): Reading {
  const { events, now, pauses, gapUntil, ticket } = context;
  let start: TicketEvent | null = null;
  let delivered: TicketEvent | null = null;
  let openSeen = gapUntil === null;
  for (const event of events) {
    if (gapUntil !== null && event.at < gapUntil) continue;
    if (event.kind === 'status') {
      if (isFinished(event.to)) start ??= event;
      else {
        start = null;
        delivered = null;
        openSeen = true;
      }
    } else if (event.kind === 'rca-delivered') delivered ??= event;
  }
  if (gapUntil !== null && !isFinished(ticket.status)) return notStarted(reason('not-solved'));
  // Closed by itself some days after the solve: only a solve that was seen to begin can be dated.
  if (!openSeen) return unknownReading(reason('history-incomplete'));
  if (!start) return notStarted(reason('not-solved'));
  const changes = pauseChanges(events, pauses, gapUntil);
  return runsAfterGap([makeRun(startingWith(start), delivered, now, changes)], pauses, gapUntil);
}
