import type { TicketId } from '../../domain/ticket/ticket.ts';

/** The page of a ticket, as a path; with a comment's number, opened at that comment. */
export const ticketPath = (id: TicketId, comment: string | null = null): string =>
  `/agent/tickets/${encodeURIComponent(id)}${comment === null ? '' : `?comment=${encodeURIComponent(comment)}`}`;
