import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import type { ApiReply } from '../../ports/http.ts';
import { writeNoteOnce } from '../write-note-once.ts';
import { sentenceIn } from './check-reply.ts';
import { changeRequest } from './requests.ts';
import { talkBareTicket, talkChange } from './talk-change.ts';
import { findNotes } from './talk-notes.ts';
import { ticketPath } from './ticket-path.ts';

/** The internal note that holds `mark`: its number, empty where it has none; null where there is none. */
function* findMark(id: TicketId, mark: string): Conversation<string | null> {
  const found = yield* findNotes(id, mark);
  return found.ok ? succeed(found.value.notes[0] ? (found.value.notes[0].id ?? '') : null) : found;
}

function* addNote(id: TicketId, text: string): Conversation<ApiReply> {
  const ticket = yield* talkBareTicket(id);
  if (!ticket.ok) return ticket;
  if (ticket.value.status === 'closed')
    return fail({ kind: 'refused', detail: 'the ticket is closed and takes no more notes' });
  const comment = { body: text, public: false };
  return yield* talkChange(ticket.value, (keys) => changeRequest(id, { comment }, keys));
}

/**
 * Writes an internal note once. A ticket that somebody changed meanwhile takes nothing, and neither does
 * a closed one.
 */
export const talkWriteNote = (
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> =>
  writeNoteOnce(body, mark, {
    find: () => findMark(id, mark),
    write: (text) => addNote(id, text),
    pathTo: (comment) => ticketPath(id, comment === '' ? null : comment),
    sentenceIn,
  });
