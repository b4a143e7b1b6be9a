import type { TicketId } from '../../domain/ticket/ticket.ts';

/** The page of a ticket, as a path on its host. */
export const ticketPath = (id: TicketId): string => `/a/tickets/${encodeURIComponent(id)}`;
