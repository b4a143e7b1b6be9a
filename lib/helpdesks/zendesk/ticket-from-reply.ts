import { boundTicket } from '../../domain/ticket/bound-ticket.ts';
import { ticketId, type FieldValue, type Ticket } from '../../domain/ticket/ticket.ts';
import type { TicketRecord } from '../../ports/helpdesk.ts';
import type { HelpdeskClock } from '../../domain/clocks/helpdesk-clock.ts';
import type { Names } from './parse-names.ts';
import type { Beside, CustomField, TicketReply } from './parse-ticket.ts';
import { usersById } from './parse-user.ts';
import { formatPriority } from './priority.ts';
import { knownStatus, neutralStatus, statusLabel } from './statuses.ts';

/**
 * A custom field's value in words: an option by its label, several joined with a comma. One that is
 * listed without a value is known to be empty.
 */
export function fieldValue({ id, value }: CustomField, names: Names): FieldValue {
  const labels = names.fields?.get(id)?.labels;
  const label = (one: unknown) => labels?.get(String(one)) ?? String(one);
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (value === null || value === '') return '';
  if (typeof value === 'string') return label(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A custom field's title, or its number where the account does not say. */
export const fieldName = (id: string, names: Names): string => names.fields?.get(id)?.title ?? id;

const fieldsOf = ({ custom_fields }: TicketReply, names: Names): Ticket['fields'] =>
  custom_fields === undefined
    ? null
    : Object.fromEntries(
        custom_fields.flatMap((field): (readonly [string, FieldValue])[] => {
          const value = fieldValue(field, names);
          return value === null ? [] : [[fieldName(field.id, names), value]];
        }),
      );

const nameIn = (
  list: readonly { readonly id: string; readonly name?: string | undefined }[],
  wanted: string | null | undefined,
): string | null => list.find(({ id }) => id === wanted)?.name ?? null;

function requesterOf(reply: TicketReply, beside: Beside): Ticket['requester'] {
  const requester = usersById(beside.users).get(reply.requester_id ?? '');
  if (!requester) return null;
  return {
    name: requester.name ?? null,
    email: requester.email ?? null,
    organization: nameIn(beside.organizations, reply.organization_id),
    // A customer who chose none is given the account's own: that says nothing of the customer.
    timeZone: null,
  };
}

/** What a reply says about a ticket, its history aside. */
export function ticketFromReply(
  reply: TicketReply,
  beside: Beside,
  names: Names,
): Omit<Ticket, 'completeness' | 'knownFrom' | 'events'> {
  const brand = nameIn(beside.brands, reply.brand_id);
  return {
    id: ticketId(reply.id),
    helpdesk: 'zendesk',
    url: null,
    subject: reply.subject ?? null,
    body: reply.description ?? null,
    type: reply.type ?? null,
    category: null,
    status: neutralStatus(reply.status),
    rawStatus: names.statuses?.get(reply.custom_status_id ?? '') ?? statusLabel(reply.status),
    priority: reply.priority ? formatPriority(reply.priority) : null,
    impact: null,
    urgency: null,
    tags: reply.tags ?? null,
    fields: fieldsOf(reply, names),
    loss: null,
    plan: null,
    requester: requesterOf(reply, beside),
    assignee: nameIn(beside.users, reply.assignee_id),
    group: nameIn(beside.groups, reply.group_id),
    ...(brand === null ? {} : { brand }),
    createdAt: reply.created_at,
  };
}

/** What changes when the ticket does: `updated_at` has whole seconds. */
const versionOf = (it: TicketReply): string =>
  [it.updated_at, it.status, it.custom_status_id, it.priority, it.group_id, it.assignee_id]
    .map((part) => part ?? '')
    .join(' ');

/** A ticket as it is handed on: texts of bounded length, and when it was last changed. */
export const recordFrom = (
  reply: TicketReply,
  clocks: readonly HelpdeskClock[] | null,
  { ticket, missing }: Pick<TicketRecord, 'ticket' | 'missing'>,
): TicketRecord => ({
  ticket: boundTicket(ticket),
  missing,
  version: versionOf(reply),
  changedAt: reply.updated_at,
  mergedInto: null,
  ...(clocks === null ? {} : { clocks }),
});

/** The names of facts that the reply lacks, or whose meaning is assumed. */
export function missingIn(reply: TicketReply, beside: Beside, names: Names): readonly string[] {
  const isNameless = (
    id: string | null | undefined,
    list: readonly { readonly id: string }[],
  ): boolean => id === undefined || (id !== null && !list.some((it) => it.id === id));
  const hasFields = reply.custom_fields !== undefined && reply.custom_fields.length > 0;
  return [
    ...(reply.subject === undefined ? ['subject'] : []),
    ...(knownStatus(reply.status) === undefined ? ['status'] : []),
    ...(reply.priority === undefined ? ['priority'] : []),
    ...(reply.tags === undefined ? ['tags'] : []),
    ...(reply.custom_fields === undefined || (hasFields && names.fields === null)
      ? ['fields']
      : []),
    ...(isNameless(reply.requester_id, beside.users) ? ['requester'] : []),
    ...(isNameless(reply.assignee_id, beside.users) ? ['assignee'] : []),
    ...(isNameless(reply.group_id, beside.groups) ? ['group'] : []),
  ];
}
