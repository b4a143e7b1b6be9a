import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { createdEvent, knownFrom, statusEvents, writtenEvents } from './events-from-replies.ts';
import { ticketReplyOf, type TicketReply } from './parse-ticket.ts';
import { archivedRequest, ticketRequest } from './requests.ts';
import { talkConversations } from './talk-conversations.ts';
import { askEitherWay, mayAnswerOtherwise, type Read } from './talk-either-way.ts';
import { talkWords } from './talk-words.ts';
import { missingIn, recordFrom, snapshotOf, ticketFromReply } from './ticket-from-reply.ts';

/** The ticket itself, wherever it is kept: one that rested for months is in the archive. */
function* talkTicketReply(id: TicketId): Conversation<Read<TicketReply>> {
  const reply = yield* askEitherWay((way) => ticketRequest(way, id), ticketReplyOf(id));
  if (reply.ok || reply.error.kind !== 'not-found') return reply;
  const archived = yield* askFor(archivedRequest(id), ticketReplyOf(id));
  if (archived.ok) return succeed({ value: { ...archived.value, archived: true }, way: 'v2' });
  return mayAnswerOtherwise(archived.error) ? fail(reply.error) : archived;
}

/**
 * One ticket with what was written on it and the few changes of status that its figures tell. An
 * archived one, and one with more messages than we read, come without their history.
 */
export function* talkTicket(id: TicketId): Conversation<TicketRecord> {
  const reply = yield* talkTicketReply(id);
  if (!reply.ok) return reply;
  const { value: ticket, way } = reply.value;
  const words = yield* talkWords();
  if (!words.ok) return words;
  if (ticket.archived === true) return succeed(snapshotOf(ticket, words.value));
  const written = yield* talkConversations(way, id);
  if (!written.ok) return written;
  if (written.value === null) return succeed(snapshotOf(ticket, words.value));

  const since = knownFrom(ticket);
  const record = recordFrom(ticket, words.value, {
    ticket: {
      ...ticketFromReply(ticket, words.value),
      completeness: since === null ? 'full' : 'partial',
      knownFrom: since,
      events: [
        createdEvent(ticket),
        ...writtenEvents(ticket, written.value, words.value.people),
        ...statusEvents(ticket, words.value.choices),
      ].sort((a, b) => a.at - b.at),
    },
    missing: [
      ...missingIn(ticket, words.value),
      ...(ticket.description_text === undefined ? ['body'] : []),
      ...(since === null ? [] : ['history']),
    ],
  });
  return succeed(record);
}
