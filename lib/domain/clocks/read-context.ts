import type { CompiledTarget } from '../matrix/compile-matrix.ts';
import { isFinished, type Ticket, type TicketEvent } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { PausesOverTime } from './run.ts';

/** What a metric's rules look at. */
export interface ReadContext {
  readonly ticket: Ticket;
  /** Up to `now`, sorted, stable. */
  readonly events: readonly TicketEvent[];
  readonly now: Instant;
  /** Before this instant events may be unknown; null where the whole history is known. */
  readonly gapUntil: Instant | null;
  /** Null for a clock that no target of its own times. */
  readonly terms: CompiledTarget | null;
  readonly pauses: PausesOverTime;
  readonly tier: number | null;
}

/** A ticket's creation as the start of a run, with the event that tells of it, if there is one. */
export function fromCreation({ ticket, events }: ReadContext) {
  const at = ticket.createdAt;
  for (const event of events) if (event.kind === 'created') return { at, event };
  return { at, event: null };
}

/** Who wrote a reply, as far as response clocks care. */
export type ReplyKind = 'response' | 'no-response' | 'unknown';

/**
 * Whether an event is a response: a public reply by an agent. A light agent's reply is not public,
 * an automatic one is nobody's; where the author's role is not known, neither is the answer.
 */
export function replyKind(event: TicketEvent): ReplyKind {
  if (event.kind !== 'public-reply') return 'no-response';
  if (event.by === undefined) return 'unknown';
  return event.by === 'agent' ? 'response' : 'no-response';
}

/** Whether an event is a message of a customer; any end user on the ticket is one. */
export function messageKind(event: TicketEvent): ReplyKind {
  const isMessage =
    event.kind === 'message' || (event.kind === 'public-reply' && event.by === 'customer');
  if (!isMessage) return 'no-response';
  if (event.by === undefined) return 'unknown';
  return event.by === 'customer' ? 'response' : 'no-response';
}

/** Whether the ticket was finished where its known events begin, and whether that is known at all. */
export function finishedAtStart({ events, gapUntil, ticket }: ReadContext): {
  readonly known: boolean;
  readonly finished: boolean;
} {
  if (gapUntil === null) return { known: true, finished: false };
  // Without a status after the gap it was already what it is; before the first one nobody knows.
  const known = !events.some((it) => it.kind === 'status' && it.at >= gapUntil);
  return { known, finished: known && isFinished(ticket.status) };
}
