import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, InternalNote } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { attachmentsReply } from './parse-attachments.ts';
import { historyReply, type Transaction } from './parse-history.ts';
import { historyRequest, rowsPerPage, textsRequest } from './requests.ts';
import { talkPrivileges } from './talk-people.ts';

const mostPages = 5;
const mostHistoryPages = 20;

/** Texts that hold `word`, by the transaction that they belong to. */
function* findTexts(id: TicketId, word: string): Conversation<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = yield* askFor(textsRequest(id, page), attachmentsReply);
    if (!reply.ok) return reply;
    for (const { Content, TransactionId } of reply.value.items)
      if (Content?.includes(word) && TransactionId !== undefined) texts.set(TransactionId, Content);
    if (reply.value.items.length < rowsPerPage) break;
  }
  return succeed(texts);
}

/** Those of the wanted transactions that are comments: what RT mails out, and replies, are none. */
function* findComments(
  id: TicketId,
  wanted: ReadonlySet<string>,
): Conversation<readonly Transaction[]> {
  const comments: Transaction[] = [];
  const left = new Set(wanted);
  for (let page = 1; page <= mostHistoryPages && left.size > 0; page += 1) {
    const reply = yield* askFor(historyRequest(id, page), historyReply);
    if (!reply.ok) return reply;
    for (const row of reply.value.items)
      if (left.delete(String(row.id)) && row.Type === 'Comment') comments.push(row);
    if (reply.value.items.length === 0) break;
  }
  return succeed(comments.sort((a, b) => a.id - b.id));
}

/**
 * The comments of a ticket that contain `word`, each with whether its author is staff: RT lets a site
 * allow anybody to comment. Nothing that contains it costs one request.
 */
export function* talkNotes(id: TicketId, word: string): Conversation<readonly InternalNote[]> {
  const texts = yield* findTexts(id, word);
  if (!texts.ok) return texts;
  if (texts.value.size === 0) return succeed([]);
  const comments = yield* findComments(id, new Set(texts.value.keys()));
  if (!comments.ok) return comments;
  const authors = new Set(comments.value.flatMap(({ Creator }) => Creator?.id ?? []));
  const privileges = yield* talkPrivileges([...authors]);
  if (!privileges.ok) return privileges;
  return succeed(
    comments.value.map((row): InternalNote => {
      const author = row.Creator?.id ?? null;
      const isStaff = author === null ? undefined : privileges.value.get(author);
      const text = texts.value.get(String(row.id)) ?? '';
      const role = isStaff === undefined ? {} : ({ by: isStaff ? 'agent' : 'customer' } as const);
      return { at: row.Created, author, text, ...role };
    }),
  );
}
