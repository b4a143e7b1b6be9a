import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { ticketListReply } from './parse-ticket-list.ts';
import { anyTicketRequest } from './requests.ts';

/** One ticket of the account, whichever: any agent's key may read that. */
export function* talkTryKey(): Conversation<null> {
  const reply = yield* askFor(anyTicketRequest(), ticketListReply);
  return reply.ok ? succeed(null) : reply;
}
