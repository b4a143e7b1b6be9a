import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
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

const outcome = (id: TicketId, comment: string, alreadyDone: boolean): WriteOutcome => ({
  alreadyDone,
  path: ticketPath(id, comment === '' ? null : comment),
});

/**
 * Writes an internal note once: its mark is looked for first, and read back after. A ticket that
 * somebody changed meanwhile takes nothing, and neither does a closed one.
 */
export function* talkWriteNote(
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> {
  const before = yield* findMark(id, mark);
  if (!before.ok) return before;
  if (before.value !== null) return succeed(outcome(id, before.value, true));
  const ticket = yield* talkBareTicket(id);
  if (!ticket.ok) return ticket;
  if (ticket.value.status === 'closed')
    return fail({ kind: 'refused', detail: 'the ticket is closed and takes no more notes' });
  const text = body.includes(mark) ? body : `${body}\n\n${mark}`;
  const comment = { body: text, public: false };
  const written = yield* talkChange(ticket.value, (keys) => changeRequest(id, { comment }, keys));
  if (!written.ok) return written;
  const after = yield* findMark(id, mark);
  if (!after.ok) return after;
  if (after.value !== null) return succeed(outcome(id, after.value, false));
  const said = `${written.value.status} ${sentenceIn(written.value)}`.trim();
  return fail({ kind: 'unexpected', detail: `the note could not be read back: ${said}` });
}
