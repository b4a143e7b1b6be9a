import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import { writeNoteOnce } from '../write-note-once.ts';
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

/**
 * Writes an internal comment once. RT answers 201 for a note that it took; who may comment need not be
 * allowed to read comments, and then it cannot be read back.
 */
export const talkWriteNote = (
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> =>
  writeNoteOnce(body, mark, {
    find: () => findMark(id, mark),
    write: (text) => ask(noteRequest(id, text)),
    pathTo: (transaction) => `${ticketPath(id)}${transaction === '' ? '' : `#txn-${transaction}`}`,
    sentenceIn,
  });
