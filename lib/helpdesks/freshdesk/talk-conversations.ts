import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { conversationsReply, type ConversationReply } from './parse-conversations.ts';
import { conversationsRequest, rowsPerPage, type Way } from './requests.ts';
import { askEitherWay, type Read } from './talk-either-way.ts';

const mostPages = 20;

type Page = readonly ConversationReply[];

/** A page of what was written: by the other API, too, where v2 gave the ticket and refuses this. */
function* talkPage(way: Way, id: TicketId, page: number): Conversation<Read<Page>> {
  const request = (by: Way) => conversationsRequest(by, id, page);
  if (way === 'v2') return yield* askEitherWay(request, conversationsReply);
  const reply = yield* askFor(request(way), conversationsReply);
  return reply.ok ? succeed({ value: reply.value, way }) : reply;
}

/** What was written on a ticket, oldest first; null where it is more than we read. */
export function* talkConversations(first: Way, id: TicketId): Conversation<Page | null> {
  const all = new Map<string, ConversationReply>();
  let asked = first;
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = yield* talkPage(asked, id, page);
    if (!reply.ok) return reply;
    const { value, way } = reply.value;
    for (const one of value) all.set(one.id, one);
    if (value.length < rowsPerPage)
      return succeed([...all.values()].sort((a, b) => a.created_at - b.created_at));
    asked = way;
  }
  return succeed(null);
}
