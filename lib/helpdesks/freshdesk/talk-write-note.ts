import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import { ask, sentenceIn } from './check-reply.ts';
import { noteHtml } from './note-html.ts';
import { noteRequest } from './requests.ts';
import { findNotes } from './talk-notes.ts';
import { talkToken } from './talk-token.ts';
import { ticketPath } from './ticket-path.ts';

/** Writes a private note once: its mark is looked for first, and read back after. */
export function* talkWriteNote(
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> {
  const path = ticketPath(id);
  const before = yield* findNotes(id, mark);
  if (!before.ok) return before;
  if (before.value.length > 0) return succeed({ alreadyDone: true, path });
  const token = yield* talkToken();
  if (!token.ok) return token;
  const text = body.includes(mark) ? body : `${body}\n\n${mark}`;
  const written = yield* ask(noteRequest(id, noteHtml(text), token.value));
  if (!written.ok) return written;
  const after = yield* findNotes(id, mark);
  if (!after.ok) return after;
  if (after.value.length > 0) return succeed({ alreadyDone: false, path });
  const said = `${written.value.status} ${sentenceIn(written.value)}`.trim();
  return fail({ kind: 'unexpected', detail: `the note could not be read back: ${said}` });
}
