import type { CaseFigures } from '../domain/insights/case-figures.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';

/** A ticket whose cases are to be counted anew. */
export interface UncountedTicket {
  readonly ref: TicketRef;
  /** Another as soon as the ticket or its case has changed. */
  readonly version: number;
  /** What was counted before. */
  readonly figures: readonly CaseFigures[];
}

/** What cases say of the process. Changes of tickets and cases ask by themselves to be counted. */
export interface FiguresStore {
  /** Tickets that wait to be counted, `most` of them. */
  uncounted(most: number): Promise<readonly UncountedTicket[]>;
  /** How many wait. */
  waiting(): Promise<number>;
  /** Keeps what was counted, unless the ticket changed since it was read. */
  save(ticket: UncountedTicket, figures: readonly CaseFigures[]): Promise<void>;
  /** Tickets with a case that goes on, as far as they are counted, `most` of them. */
  live(most: number): Promise<readonly TicketRef[]>;
}
