import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';
import { answeredAnother } from '../check-reply.ts';
import { ask, askFor } from './check-reply.ts';
import { ticketReply, type TicketReply } from './parse-ticket.ts';
import { bareTicketRequest } from './requests.ts';
import { explain } from './talk-ticket.ts';
import { talkToken } from './talk-who-am-i.ts';

/** What every change must name: the session's token, and the ticket's state that it was made for. */
export interface ChangeKeys {
  readonly token: string;
  readonly stamp: string;
}

/** The ticket alone, as it is now. */
export function* talkBareTicket(id: TicketId): Conversation<TicketReply> {
  const reply = yield* askFor(bareTicketRequest(id), ticketReply);
  if (!reply.ok) return yield* explain(reply.error);
  const { ticket } = reply.value;
  return ticket.id === id ? succeed(ticket) : fail(answeredAnother(bareTicketRequest(id)));
}

/** A token that is too old is refused with these words. Nothing was written then. */
const isOldToken = (detail: string): boolean => /invalid authenticity token/i.test(detail);

/**
 * Sends one change to `ticket`, as `request` builds it. A token that was refused is fetched anew, once;
 * any other refusal stands, and nothing is ever sent again by itself.
 */
export function* talkChange(
  ticket: TicketReply,
  request: (keys: ChangeKeys) => ApiRequest,
): Conversation<ApiReply> {
  const stamp = formatInstant(ticket.updated_at);
  const first = yield* talkToken();
  if (!first.ok) return first;
  const written = yield* ask(request({ token: first.value, stamp }));
  if (written.ok || written.error.kind !== 'forbidden' || !isOldToken(written.error.detail))
    return written;
  const second = yield* talkToken();
  if (!second.ok) return fail(written.error);
  return yield* ask(request({ token: second.value, stamp }));
}
