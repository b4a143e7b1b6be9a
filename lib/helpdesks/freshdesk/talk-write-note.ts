import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import { ask, sentenceIn } from './check-reply.ts';
import { noteHtml } from './note-html.ts';
import { noteRequest } from './requests.ts';
import { talkConversations } from './talk-conversations.ts';
import { talkToken } from './talk-token.ts';
import { ticketPath } from './ticket-path.ts';

/** True where a private note of the ticket holds `mark`. */
function* isThere(id: TicketId, mark: string): Conversation<boolean> {
  const written = yield* talkConversations('_', id);
  if (!written.ok) return written;
  return written.value === null
    ? fail({ kind: 'refused', detail: 'this ticket has too many messages to look for the note' })
    : succeed(written.value.some((it) => it.private && it.body_text?.includes(mark) === true));
}

/** Writes a private note once: its mark is looked for first, and read back after. */
export function* talkWriteNote(
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> {
  const path = ticketPath(id);
  const before = yield* isThere(id, mark);
  if (!before.ok) return before;
  if (before.value) return succeed({ alreadyDone: true, path });
  const token = yield* talkToken();
  if (!token.ok) return token;
  const text = body.includes(mark) ? body : `${body}\n\n${mark}`;
  const written = yield* ask(noteRequest(id, noteHtml(text), token.value));
  if (!written.ok) return written;
  const after = yield* isThere(id, mark);
  if (!after.ok) return after;
  if (after.value) return succeed({ alreadyDone: false, path });
  const said = `${written.value.status} ${sentenceIn(written.value)}`.trim();
  return fail({ kind: 'unexpected', detail: `the note could not be read back: ${said}` });
}
