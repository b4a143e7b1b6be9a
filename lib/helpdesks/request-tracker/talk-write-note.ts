import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import { ask, askFor, sentenceIn } from './check-reply.ts';
import { attachmentsReply } from './parse-attachments.ts';
import { noteRequest, rowsPerPage, textsRequest } from './requests.ts';
import { ticketPath } from './ticket-path.ts';

const mostPages = 5;

/** The transaction whose text holds `mark`, the earliest of them; null where none does. */
function* findMark(id: TicketId, mark: string): Conversation<string | null> {
  let found: string | null = null;
  for (let page = 1; page <= mostPages && found === null; page += 1) {
    const reply = yield* askFor(textsRequest(id, page), attachmentsReply);
    if (!reply.ok) return reply;
    // Newest first: the copies that RT mails out follow the note, so the last one here is the note.
    for (const { Content, TransactionId } of reply.value.items)
      if (Content?.includes(mark)) found = TransactionId ?? found ?? '';
    if (reply.value.items.length < rowsPerPage) break;
  }
  return succeed(found);
}

const outcome = (id: TicketId, transaction: string, alreadyDone: boolean): WriteOutcome => ({
  alreadyDone,
  path: `${ticketPath(id)}${transaction === '' ? '' : `#txn-${transaction}`}`,
});

/**
 * Writes an internal comment once: its mark is looked for first, and read back after.
 *
 * RT answers 201 for a note that it took. One that cannot be found afterwards (who may comment need
 * not be allowed to read comments) is `unexpected`: it may be there, and must not be repeated.
 */
export function* talkWriteNote(
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> {
  const before = yield* findMark(id, mark);
  if (!before.ok) return before;
  if (before.value !== null) return succeed(outcome(id, before.value, true));
  const text = body.includes(mark) ? body : `${body}\n\n${mark}`;
  const written = yield* ask(noteRequest(id, text));
  if (!written.ok) return written;
  const after = yield* findMark(id, mark);
  if (!after.ok) return after;
  if (after.value !== null) return succeed(outcome(id, after.value, false));
  const said = `${written.value.status} ${sentenceIn(written.value)}`.trim();
  return fail({ kind: 'unexpected', detail: `the note could not be read back: ${said}` });
}
