import type { Ticket, TicketEvent } from './ticket.ts';

/**
 * `ticket` with `added` events sorted in, stable by `at`; at one instant the ticket's own come first.
 * Facts that only people know (loss, plan, zone, …) stay events: the assessment reads them there.
 */
export function withEvents(ticket: Ticket, added: readonly TicketEvent[]): Ticket {
  if (added.length === 0) return ticket;
  const events = [...ticket.events, ...added].sort((a, b) => a.at - b.at);
  return { ...ticket, events };
}
