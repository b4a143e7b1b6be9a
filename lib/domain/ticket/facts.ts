import type { Ticket, TicketId } from './ticket.ts';

/** Facts about one ticket as a page shows them: those found, and those looked for and not found. */
export interface TicketFacts {
  readonly ticketId: TicketId;
  readonly found: Partial<Omit<Ticket, 'id' | 'events' | 'completeness' | 'knownFrom'>>;
  readonly missing: readonly string[];
  /** Texts whose meaning the page does not tell, such as a date without a zone. */
  readonly shown?: { readonly createdAt?: string };
}

/** What kind of page a URL is. */
export type HelpdeskPageKind =
  | { readonly kind: 'ticket'; readonly ticketId: TicketId }
  | {
      readonly kind: 'ticket-list';
      /** Which rows it shows, in its helpdesk's own words: for `readTickets`. Worker's half alone. */
      readonly view?: string;
    }
  | { readonly kind: 'other' };
