import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, InternalNote } from '../../ports/helpdesk.ts';
import { isWithoutJson } from '../check-reply.ts';
import { askFor } from './check-reply.ts';
import { commentsReply, type CommentReply } from './parse-audits.ts';
import { roleOf, usersById, type User } from './parse-user.ts';
import { nextCursor } from './reply-values.ts';
import { commentsRequest, fewRowsPerPage, rowsPerPage } from './requests.ts';
import { explain } from './talk-ticket.ts';

const mostComments = 500;

/** A comment's text, as it was written. */
export const textOf = ({ plain_body, body }: CommentReply): string => plain_body ?? body ?? '';

/** A ticket's internal notes that contain `word`, newest first, of its last five hundred comments. */
export function* findNotes(
  id: TicketId,
  word: string,
): Conversation<{ readonly notes: readonly CommentReply[]; readonly users: readonly User[] }> {
  const notes: CommentReply[] = [];
  const users: User[] = [];
  let cursor: string | null = null;
  let rows = rowsPerPage;
  let left = mostComments;
  while (left > 0) {
    const request = commentsRequest(id, cursor, rows);
    const reply = yield* askFor(request, commentsReply);
    if (isWithoutJson(reply) && rows > fewRowsPerPage) {
      rows = fewRowsPerPage;
      continue;
    }
    if (!reply.ok) return yield* explain(reply.error);
    left -= rows;
    const { comments, meta } = reply.value;
    users.push(...reply.value.users);
    notes.push(...comments.filter((it) => it.public === false && textOf(it).includes(word)));
    cursor = nextCursor(meta);
    if (cursor === null) break;
  }
  return succeed({ notes, users });
}

/** The internal notes that contain `word`, oldest first. Customers can write none. */
export function* talkNotes(id: TicketId, word: string): Conversation<readonly InternalNote[]> {
  const found = yield* findNotes(id, word);
  if (!found.ok) return found;
  const users = usersById(found.value.users);
  const notes = found.value.notes.flatMap((it): readonly InternalNote[] => {
    if (it.created_at === undefined) return [];
    const author = users.get(it.author_id ?? '');
    const by = roleOf(author);
    const role = by === undefined ? {} : { by };
    return [
      {
        at: it.created_at,
        author: author?.name ?? it.author_id ?? null,
        text: textOf(it),
        ...role,
      },
    ];
  });
  return succeed(notes.toSorted((a, b) => a.at - b.at));
}
