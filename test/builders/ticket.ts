import {
  ticketId,
  type Actor,
  type Ticket,
  type TicketEvent,
  type TicketStatus,
} from '../../lib/domain/ticket/ticket.ts';
import { instant } from '../../lib/domain/time/instant.ts';

const blank: Ticket = {
  id: ticketId('42'),
  helpdesk: 'request-tracker',
  url: null,
  subject: 'Calls are not connecting',
  body: 'Since this morning.',
  type: 'incident',
  category: null,
  status: 'open',
  rawStatus: 'open',
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
  createdAt: instant('2026-11-16T09:00:00Z'),
  completeness: 'full',
  knownFrom: null,
  events: [],
};

/** A ticket that a customer opened on Monday 2026-11-16 at 09:00 UTC. */
export function ticket(facts: Partial<Ticket> = {}, ...events: readonly TicketEvent[]): Ticket {
  const createdAt = facts.createdAt ?? blank.createdAt;
  const lastStatus = events.findLast((event) => event.kind === 'status');
  return {
    ...blank,
    ...(lastStatus?.kind === 'status' ? { status: lastStatus.to } : {}),
    events: [{ at: createdAt, kind: 'created', by: 'customer' }, ...events],
    ...facts,
  };
}

const at = (text: string) => instant(text);

export const reply = (when: string, by: Actor | null = 'agent'): TicketEvent => ({
  at: at(when),
  kind: 'public-reply',
  ...(by === null ? {} : { by }),
});
export const message = (when: string, by: Actor | null = 'customer'): TicketEvent => ({
  at: at(when),
  kind: 'message',
  ...(by === null ? {} : { by }),
});
export const status = (when: string, to: TicketStatus): TicketEvent => ({
  at: at(when),
  kind: 'status',
  to,
});
export const escalated = (
  when: string,
  tier: number,
  more: { channel?: string; reference?: string } = {},
): TicketEvent => ({ at: at(when), kind: 'escalated', tier, by: 'agent', ...more });
