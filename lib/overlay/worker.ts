import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { HelpdeskPageKind, TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { HistoryView, PageView } from '../domain/view/views.ts';

/** What the overlay asks the background worker. Each may reject: the worker may be gone. */
export interface OverlayWorker {
  assess(
    page: HelpdeskPageKind,
    readings: readonly TicketFacts[],
    signedInAs: string | null,
  ): Promise<PageView>;
  history(ticketId: TicketId): Promise<HistoryView>;
  undo(id: string): Promise<OutboxEntry | null>;
}
