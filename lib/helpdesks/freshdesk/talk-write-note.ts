import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import type { ApiReply } from '../../ports/http.ts';
import { writeNoteOnce } from '../write-note-once.ts';
import { ask, sentenceIn } from './check-reply.ts';
import { noteHtml } from './note-html.ts';
import { noteRequest } from './requests.ts';
import { findNotes } from './talk-notes.ts';
import { talkToken } from './talk-token.ts';
import { ticketPath } from './ticket-path.ts';

function* findMark(id: TicketId, mark: string): Conversation<true | null> {
  const notes = yield* findNotes(id, mark);
  return notes.ok ? succeed(notes.value.length > 0 || null) : notes;
}

function* addNote(id: TicketId, text: string): Conversation<ApiReply> {
  const token = yield* talkToken();
  return token.ok ? yield* ask(noteRequest(id, noteHtml(text), token.value)) : token;
}

/** Writes a private note once. No page of Freshdesk's shows one note of many. */
export const talkWriteNote = (
  id: TicketId,
  body: string,
  mark: string,
): Conversation<WriteOutcome> =>
  writeNoteOnce(body, mark, {
    find: () => findMark(id, mark),
    write: (text) => addNote(id, text),
    pathTo: () => ticketPath(id),
    sentenceIn,
  });
