import type { AssessSettings } from '../assess.ts';
import type { Ticket, TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** A ticket that was observed, ready to be judged by what is being edited. */
export interface ObservedTry {
  readonly ref: TicketRef;
  readonly ticket: Ticket;
  readonly observedAt: Instant;
  readonly readFrom: 'api' | 'page';
  readonly settings: AssessSettings;
  /** False where another matrix applies to it, or none: then it is only tried. */
  readonly isAssigned: boolean;
}
