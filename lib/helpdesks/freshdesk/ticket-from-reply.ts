import { boundTicket } from '../../domain/ticket/bound-ticket.ts';
import { ticketId, type Ticket } from '../../domain/ticket/ticket.ts';
import type { TicketRecord } from '../../ports/helpdesk.ts';
import { dueClocks } from './due-clocks.ts';
import { createdEvent } from './events-from-replies.ts';
import type { People } from './parse-people.ts';
import type { Choices } from './parse-fields.ts';
import type { TicketReply } from './parse-ticket.ts';
import { formatPriority } from './priority.ts';
import { isAssumedStatus, neutralStatus, statusLabel, whyGone } from './statuses.ts';

/** What an account calls things. */
export interface Words extends Choices {
  readonly people: People;
}

/** Freshservice's three grades of urgency and impact. */
const grades: readonly string[] = ['Low', 'Medium', 'High'];
const grade = (code: number | undefined): string | null =>
  code === undefined ? null : (grades[code - 1] ?? String(code));

const requesterOf = ({ requester, company }: TicketReply): Ticket['requester'] =>
  requester === undefined
    ? null
    : {
        name: requester.name ?? requester.email ?? null,
        email: requester.email ?? null,
        organization: company?.name ?? null,
        timeZone: null,
      };

const nameOf = (id: string | null | undefined, names: ReadonlyMap<string, string>) =>
  names.get(id ?? '') ?? null;

/** What a reply says about a ticket, its history aside. */
export function ticketFromReply(
  reply: TicketReply,
  { choices, people, products }: Words,
): Omit<Ticket, 'completeness' | 'knownFrom' | 'events'> {
  const gone = whyGone(reply);
  const brand = nameOf(reply.product_id, products);
  return {
    id: ticketId(reply.id),
    helpdesk: 'freshdesk',
    url: null,
    subject: reply.subject ?? null,
    body: reply.description_text?.trim() ?? null,
    type: reply.type ?? null,
    category: reply.category ?? null,
    status: gone === null ? neutralStatus(reply.status, choices) : 'closed',
    rawStatus: gone ?? statusLabel(reply.status, choices),
    priority: reply.priority === undefined ? null : formatPriority(reply.priority),
    impact: grade(reply.impact),
    urgency: grade(reply.urgency),
    tags: reply.tags ?? null,
    fields: reply.custom_fields ?? null,
    loss: null,
    plan: null,
    requester: requesterOf(reply),
    assignee: nameOf(reply.responder_id, people.agents),
    group: nameOf(reply.group_id, people.groups),
    ...(brand === null ? {} : { brand }),
    createdAt: reply.created_at,
  };
}

/** What changes when the ticket does: `updated_at` has whole seconds, and new due times may follow it. */
const versionOf = (it: TicketReply): string =>
  [it.updated_at, it.status, it.priority, it.group_id, it.fr_due_by, it.nr_due_by, it.due_by]
    .map((part) => part ?? '')
    .join(' ');

/** A ticket as it is handed on: texts of bounded length, its due times, and when it last changed. */
export const recordFrom = (
  reply: TicketReply,
  { choices }: Words,
  { ticket, missing }: Pick<TicketRecord, 'ticket' | 'missing'>,
): TicketRecord => ({
  ticket: boundTicket(ticket),
  missing,
  version: versionOf(reply),
  changedAt: reply.updated_at,
  mergedInto: null,
  clocks: dueClocks(reply, choices),
});

/** The names of facts that the reply lacks, or whose meaning is assumed. */
export function missingIn(reply: TicketReply, { choices, people }: Words): readonly string[] {
  const isNameless = (id: string | null | undefined, names: ReadonlyMap<string, string>) =>
    id === undefined || (id !== null && !names.has(id));
  return [
    ...(reply.subject === undefined ? ['subject'] : []),
    ...(isAssumedStatus(reply.status, choices) ? ['status'] : []),
    ...(reply.priority === undefined ? ['priority'] : []),
    ...(reply.tags === undefined ? ['tags'] : []),
    ...(reply.custom_fields === undefined ? ['fields'] : []),
    ...(reply.requester === undefined ? ['requester'] : []),
    ...(isNameless(reply.responder_id, people.agents) ? ['assignee'] : []),
    ...(isNameless(reply.group_id, people.groups) ? ['group'] : []),
  ];
}

/** What a reply alone tells: no message, and no change of status. */
export const snapshotOf = (reply: TicketReply, words: Words): TicketRecord =>
  recordFrom(reply, words, {
    ticket: {
      ...ticketFromReply(reply, words),
      completeness: 'snapshot',
      knownFrom: null,
      events: [createdEvent(reply)],
    },
    missing: [...missingIn(reply, words), 'history'],
  });
