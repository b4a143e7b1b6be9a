import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Directory, TicketView } from '../domain/view/views.ts';

/** What pages paint from before the worker answers. Written by the worker alone. */
export interface ViewStore {
  directory(): Promise<Directory | null>;
  saveDirectory(directory: Directory): Promise<void>;
  ticket(ref: TicketRef): Promise<TicketView | null>;
  /** Keeps the tickets seen last, 50 of them, without the sentences that customers wrote. */
  saveTickets(views: readonly TicketView[]): Promise<void>;
  /** Forgets tickets that were read before `instant`. */
  forgetBefore(instant: Instant): Promise<void>;
  forgetSite(origin: string): Promise<void>;
  forget(refs: readonly TicketRef[]): Promise<void>;
}
