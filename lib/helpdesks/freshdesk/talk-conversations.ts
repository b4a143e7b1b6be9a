import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { conversationsReply, type ConversationReply } from './parse-conversations.ts';
import { conversationsRequest, rowsPerPage, type Way } from './requests.ts';

const mostPages = 20;

/** What was written on a ticket, oldest first; null where it is more than we read. */
export function* talkConversations(
  way: Way,
  id: TicketId,
): Conversation<readonly ConversationReply[] | null> {
  const all = new Map<string, ConversationReply>();
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = yield* askFor(conversationsRequest(way, id, page), conversationsReply);
    if (!reply.ok) return reply;
    for (const one of reply.value) all.set(one.id, one);
    if (reply.value.length < rowsPerPage)
      return succeed([...all.values()].sort((a, b) => a.created_at - b.created_at));
  }
  return succeed(null);
}
