import { reason, type Reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { fromCreation, replyKind, type ReadContext } from './read-context.ts';
import {
  makeRun,
  notApplicable,
  pauseChanges,
  runsReading,
  unknownReading,
  type Reading,
} from './run.ts';

/** Why a ticket starts no response clock, or undefined where it does. */
function openedByOthers(context: ReadContext): Reading | undefined {
  const by = fromCreation(context).event?.by;
  if (by === 'customer') return undefined;
  if (by === undefined) return unknownReading(reason('opener-unknown'));
  if (context.terms?.target.openedByAgent === 'counts') return undefined;
  return notApplicable(reason(by === 'system' ? 'opened-by-system' : 'opened-by-agent'));
}

/** From creation to the first event that `stops`; the rest of a first-response clock. */
export function readUntilFirst(
  context: ReadContext,
  stops: (event: TicketEvent) => boolean,
): Reading {
  const other = openedByOthers(context);
  if (other) return other;
  const { events, now, gapUntil, pauses } = context;
  let stop: TicketEvent | null = null;
  for (const event of events) {
    if (event.kind === 'status' ? isFinished(event.to) : stops(event)) {
      stop = event;
      break;
    }
    if (replyKind(event) === 'unknown') return unknownReading(reason('reply-author-unknown'));
  }
  if (gapUntil !== null && !stop) return unknownReading(reason('history-incomplete'));
  const reasons: Reason[] = [
    ...(stop?.kind === 'status' ? [reason('solved-counts-as-response')] : []),
    ...(gapUntil === null ? [] : [reason('earlier-response-possible')]),
  ];
  const run = makeRun(fromCreation(context), stop, now, pauseChanges(events, pauses, gapUntil));
  return runsReading([run], reasons, gapUntil === null ? 'exact' : 'at-most');
}

/** first-response: created by a customer, until the first public agent reply; solved counts. */
export const readFirstResponse = (context: ReadContext): Reading =>
  readUntilFirst(context, (event) => replyKind(event) === 'response');
