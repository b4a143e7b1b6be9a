import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { HelpdeskPageKind, TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Drawn } from '../domain/view/drawn.ts';
import type { HistoryView, PageView } from '../domain/view/views.ts';

/** A question without an answer for so long, in milliseconds, will have none. */
const patience = 90_000;
/** After a question that failed, in milliseconds. */
export const pauseAfterFailure = 60_000;

/** What `work` gives; fails where it gives nothing in time, so that asking goes on. */
export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patience, 'no answer in time');
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What the overlay asks the background worker. Each may reject: the worker may be gone. */
export interface OverlayWorker {
  assess(
    page: HelpdeskPageKind,
    readings: readonly TicketFacts[],
    signedInAs: string | null,
  ): Promise<PageView>;
  history(ticketId: TicketId): Promise<HistoryView>;
  /** What a choice of the ticket's panel would bring, drawn. */
  whatIf(ticketId: TicketId, choice: string): Promise<readonly Drawn[]>;
  undo(id: string): Promise<OutboxEntry | null>;
  hold(id: string, isLookedAt: boolean): Promise<OutboxEntry | null>;
}
