import { assess } from '../assess.ts';
import type { Matrix } from '../matrix/schema.ts';
import { ticketId, type Ticket, type TicketEvent } from '../ticket/ticket.ts';
import { withEvents } from '../ticket/with-events.ts';
import { minute, toInstant, type Instant } from '../time/instant.ts';
import type { TicketView } from './views.ts';

/** The "origin" of the demo ticket: no site can have it. */
export const demoOrigin = 'uptier:demo';

/** A ticket that a customer opened 70 minutes before `now`, with loss numbers in its own words. */
function demoTicket(texts: { subject: string; body: string }, now: Instant): Ticket {
  const createdAt = toInstant(now - 70 * minute);
  return {
    ...texts,
    id: ticketId('demo'),
    helpdesk: null,
    url: null,
    type: 'incident',
    category: null,
    status: 'open',
    rawStatus: null,
    priority: null,
    impact: null,
    urgency: null,
    tags: [],
    fields: {},
    loss: null,
    plan: null,
    requester: null,
    assignee: null,
    group: null,
    createdAt,
    completeness: 'full',
    knownFrom: null,
    events: [{ at: createdAt, kind: 'created', by: 'customer' }],
  };
}

/**
 * A ticket to try Uptier on without any site: the real engine on a made-up ticket.
 *
 * `texts` are the reader's own language; `added` are the facts that the user tried out.
 */
export function demoTicketView(
  matrix: Matrix,
  texts: { readonly subject: string; readonly body: string },
  timeZone: string,
  added: readonly TicketEvent[],
  now: Instant,
): TicketView {
  const ticket = withEvents(demoTicket(texts, now), added);
  return {
    ref: { origin: demoOrigin, ticketId: ticket.id },
    subject: ticket.subject,
    status: ticket.status,
    rawStatus: null,
    priority: null,
    assessment: assess(ticket, [matrix], now, { timeZone, because: true }),
    state: 'assessed',
    assignedBecause: null,
    problem: null,
    missing: [],
    readFrom: 'demo',
    readAt: now,
    outbox: [],
  };
}
