import { succeed } from '../../domain/result.ts';
import { second } from '../../domain/time/instant.ts';
import type { TicketEvent, TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { authorRole } from './author-role.ts';
import { askFor } from './check-reply.ts';
import { ticketListReply } from './parse-ticket-list.ts';
import type { TicketReply } from './parse-ticket.ts';
import { rowsPerPage, ticketListRequest } from './requests.ts';
import { talkInactive } from './talk-inactive.ts';
import { missingIn, recordFrom, ticketFromReply } from './ticket-from-reply.ts';
import { parseTicketId } from './pages.ts';

/** How long RT itself takes for what follows a creation: its due date, its mails. */
const settlingTime = 5 * second;

/**
 * True where nothing but its creation can have happened to a ticket: it is new and was never
 * started, told or resolved, and its last change is RT's or the requester's own, within seconds.
 *
 * `Told` alone proves nothing: RT leaves it unset where a reply's mail reaches no requester.
 */
function isUntouched(ticket: TicketReply): boolean {
  const { Status, Told, Started, Resolved, Created, LastUpdated, LastUpdatedBy, Creator } = ticket;
  const lastBy = LastUpdatedBy?.id;
  return (
    Status === 'new' &&
    Told === undefined &&
    Started === undefined &&
    Resolved === undefined &&
    Creator !== undefined &&
    ticket.Requestor.some(({ id }) => id === Creator.id) &&
    LastUpdated - Created <= settlingTime &&
    (lastBy === 'RT_System' || lastBy === Creator.id)
  );
}

/** A row as a ticket without its history. */
export function recordOf(reply: TicketReply, inactive: ReadonlySet<string>): TicketRecord {
  const account = reply.Creator?.id;
  const by = authorRole(account, reply, new Map());
  const created: TicketEvent = {
    at: reply.Created,
    kind: 'created',
    ...(by === undefined ? {} : { by }),
    ...(account === undefined ? {} : { author: account }),
  };
  return recordFrom(reply, {
    ticket: {
      ...ticketFromReply(reply, inactive, reply.Requestor[0]),
      body: null,
      completeness: isUntouched(reply) ? 'full' : 'snapshot',
      knownFrom: null,
      events: [created],
    },
    missing: missingIn(reply, inactive),
    mergedInto: null,
  });
}

/**
 * Tickets without their history: one request for a hundred, a second for the next hundred or for
 * the meaning of statuses that the site added. More than two hundred are not asked for, and a ticket
 * that was merged, deleted or is not this user's to see is left out.
 */
export function* talkTicketList(
  ticketIds: readonly TicketId[],
): Conversation<readonly TicketRecord[]> {
  const ids = [...new Set(ticketIds)].filter((id) => parseTicketId(id) !== null);
  if (ids.length === 0) return succeed([]);
  const first = yield* askFor(ticketListRequest(ids.slice(0, rowsPerPage)), ticketListReply);
  if (!first.ok) return first;
  if (ids.length > rowsPerPage) {
    const rest = ids.slice(rowsPerPage, 2 * rowsPerPage);
    const next = yield* askFor(ticketListRequest(rest), ticketListReply);
    if (!next.ok) return next;
    return succeed([...first.value, ...next.value].map((row) => recordOf(row, new Set())));
  }
  const inactive = yield* talkInactive(first.value);
  if (!inactive.ok) return inactive;
  return succeed(first.value.map((row) => recordOf(row, inactive.value)));
}
