import { succeed } from '../../domain/result.ts';
import { ticketId, type TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { authorRole } from './author-role.ts';
import { askFor } from './check-reply.ts';
import { eventsFromHistory } from './events-from-history.ts';
import { historySpan } from './history-span.ts';
import { ticketReply } from './parse-ticket.ts';
import { ticketRequest } from './requests.ts';
import { talkHistory } from './talk-history.ts';
import { talkInactive } from './talk-inactive.ts';
import { talkMessage } from './talk-message.ts';
import { talkPeople } from './talk-people.ts';
import { missingIn, recordFrom, ticketFromReply } from './ticket-from-reply.ts';
import { isAssumedStatus } from './statuses.ts';

/**
 * One ticket with its whole history: the ticket, its history in pages of a hundred, the first
 * message, and the accounts whose role nothing else tells. A ticket that was merged answers under
 * the survivor's id.
 */
export function* talkTicket(asked: TicketId): Conversation<TicketRecord> {
  const reply = yield* askFor(ticketRequest(asked), ticketReply);
  if (!reply.ok) return reply;
  const ticket = reply.value;
  const id = ticketId(ticket.id);
  const inactive = yield* talkInactive([ticket]);
  if (!inactive.ok) return inactive;
  const history = yield* talkHistory(ticket);
  if (!history.ok) return history;
  const span = historySpan(ticket, history.value.transactions, history.value.reachedStart);
  const people = yield* talkPeople(ticket, span);
  if (!people.ok) return people;
  const body = yield* talkMessage(span.create);
  if (!body.ok) return body;

  const events = eventsFromHistory(span, {
    ticket,
    inactive: inactive.value,
    roleOf: (account) => authorRole(account, ticket, people.value.privileges),
  });
  const lastStatus = events.findLast((event) => event.kind === 'status');
  const statusAgrees = (lastStatus?.raw ?? ticket.Status) === ticket.Status;
  const knownFrom = statusAgrees ? span.knownFrom : ticket.LastUpdated;
  const isAssumed = events.some(
    (event) => event.kind === 'status' && isAssumedStatus(event.raw ?? '', inactive.value),
  );
  const missing = new Set([
    ...missingIn(ticket, inactive.value),
    ...(isAssumed ? ['status'] : []),
    ...(body.value === null ? ['body'] : []),
    ...(knownFrom === null ? [] : ['history']),
    ...(people.value.unknown.length === 0 ? [] : ['authors']),
  ]);
  const record = recordFrom(ticket, {
    ticket: {
      ...ticketFromReply(ticket, inactive.value, people.value.requester),
      body: body.value,
      completeness: knownFrom === null ? 'full' : 'partial',
      knownFrom,
      events,
    },
    missing: [...missing],
    mergedInto: id === asked ? null : id,
  });
  return succeed(record);
}
