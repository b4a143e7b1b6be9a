import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, InternalNote } from '../../ports/helpdesk.ts';
import type { ConversationReply } from './parse-conversations.ts';
import { talkConversations } from './talk-conversations.ts';
import { talkPeople } from './talk-words.ts';

/** A ticket's private notes that contain `word`, oldest first; what comes in is none, private or not. */
export function* findNotes(id: TicketId, word: string): Conversation<readonly ConversationReply[]> {
  const written = yield* talkConversations('_', id);
  if (!written.ok) return written;
  const all = written.value;
  return all === null
    ? fail({ kind: 'refused', detail: 'this ticket has too many messages to look for a note' })
    : succeed(all.filter((it) => it.private && !it.incoming && it.body_text?.includes(word)));
}

/** The private notes that contain `word`, each with the agent who wrote it. */
export function* talkNotes(id: TicketId, word: string): Conversation<readonly InternalNote[]> {
  const notes = yield* findNotes(id, word);
  if (!notes.ok || notes.value.length === 0) return notes.ok ? succeed([]) : notes;
  const people = yield* talkPeople();
  if (!people.ok) return people;
  return succeed(
    notes.value.map((it) => ({
      at: it.created_at,
      by: 'agent',
      author: people.value.agents.get(it.user_id ?? '') ?? it.user_id ?? null,
      text: it.body_text ?? '',
    })),
  );
}
