import { boundTicket } from '../../domain/ticket/bound-ticket.ts';
import { ticketId, type FieldValue, type Ticket } from '../../domain/ticket/ticket.ts';
import type { TicketRecord } from '../../ports/helpdesk.ts';
import type { TicketReply } from './parse-ticket.ts';
import { formatPriority } from './priority.ts';
import type { User } from './reply-values.ts';
import { isAssumedStatus, neutralStatus } from './statuses.ts';

/** Custom fields by name, and the service level that RT itself keeps, unless a field is called so. */
function fieldsOf(reply: TicketReply): Readonly<Record<string, FieldValue>> | null {
  if (reply.CustomFields === undefined) return null;
  const level = reply.SLA === undefined ? [] : [['SLA', reply.SLA] as const];
  const fields = reply.CustomFields.map(
    // A field that is listed without a value is known to be empty; one without a right is not listed.
    ({ name, values }) => [name, values.join(', ')] as const,
  );
  // RT lists them in no order of its own: sorted, the same ticket reads the same twice.
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries([...level, ...sorted]);
}

const requesterOf = (user: User | undefined): Ticket['requester'] =>
  user === undefined
    ? null
    : {
        name: user.RealName ?? user.Name ?? user.id,
        email: user.EmailAddress ?? null,
        organization: user.Organization ?? null,
        timeZone: null,
      };

/** What a reply says about a ticket, its history aside. */
export function ticketFromReply(
  reply: TicketReply,
  inactive: ReadonlySet<string>,
  requester: User | undefined,
): Omit<Ticket, 'body' | 'completeness' | 'knownFrom' | 'events'> {
  const owner = reply.Owner?.id;
  return {
    id: ticketId(reply.id),
    helpdesk: 'request-tracker',
    url: null,
    subject: reply.Subject ?? null,
    type: null,
    category: null,
    status: neutralStatus(reply.Status, inactive),
    rawStatus: reply.Status,
    priority: reply.Priority === undefined ? null : formatPriority(reply.Priority),
    impact: null,
    urgency: null,
    tags: null,
    fields: fieldsOf(reply),
    loss: null,
    plan: null,
    requester: requesterOf(requester),
    assignee: owner === undefined || owner === 'Nobody' ? null : owner,
    group: reply.Queue?.Name ?? null,
    createdAt: reply.Created,
  };
}

/**
 * What changes when the ticket does. `LastUpdated` has whole seconds; what people change most often
 * tells two changes within one second apart.
 */
const versionOf = ({ LastUpdated, LastUpdatedBy, Status, Priority }: TicketReply): string =>
  [LastUpdated, Status, Priority ?? '', LastUpdatedBy?.id ?? ''].join(' ');

/** A ticket as it is handed on: texts of bounded length, and when it was last changed. */
export const recordFrom = (
  reply: TicketReply,
  { ticket, missing, mergedInto }: Pick<TicketRecord, 'ticket' | 'missing' | 'mergedInto'>,
): TicketRecord => ({
  ticket: boundTicket(ticket),
  missing,
  version: versionOf(reply),
  changedAt: reply.LastUpdated,
  mergedInto,
});

/** The names of facts that the reply lacks, or whose meaning is assumed. */
export function missingIn(reply: TicketReply, inactive: ReadonlySet<string>): readonly string[] {
  return [
    ...(reply.Subject === undefined ? ['subject'] : []),
    ...(isAssumedStatus(reply.Status, inactive) ? ['status'] : []),
    ...(reply.Priority === undefined ? ['priority'] : []),
    ...(reply.CustomFields === undefined ? ['fields'] : []),
    ...(reply.Requestor.length === 0 ? ['requester'] : []),
    ...(reply.Owner === undefined ? ['assignee'] : []),
    ...(reply.Queue?.Name === undefined ? ['group'] : []),
  ];
}
