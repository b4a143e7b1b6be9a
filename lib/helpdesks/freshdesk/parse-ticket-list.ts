import { ticketReply } from './parse-ticket.ts';
import { readable, under } from './reply-values.ts';

/** Rows of a list. One that is no ticket is left out: its neighbours are still good. */
export const ticketListReply = under('tickets', readable(ticketReply));
