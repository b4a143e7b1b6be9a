import * as v from 'valibot';
import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiRequest } from '../../ports/http.ts';
import { askFor } from './check-reply.ts';
import { collection, optional, user } from './reply-values.ts';
import { ownTicketRequest, ownTransactionRequest } from './requests.ts';

const who = optional(user);
const ownReply = collection(v.object({ Owner: who, Creator: who }));

function* firstUser(request: ApiRequest): Conversation<string | null> {
  const reply = yield* askFor(request, ownReply);
  if (!reply.ok) return reply;
  const [item] = reply.value.items;
  return succeed((item?.Owner ?? item?.Creator)?.id ?? null);
}

/**
 * The account that the session belongs to, or null where it cannot be told.
 *
 * REST 2.0 has no such question. But a search fills in its user's own account for
 * `__CurrentUser__`, and the ticket it finds names its owner. Asked first of tickets, where the
 * owner is indexed; then of all that was ever done. Who never held a ticket and never did anything
 * cannot be told.
 */
export function* talkWhoAmI(): Conversation<string | null> {
  const owner = yield* firstUser(ownTicketRequest());
  if (!owner.ok || owner.value !== null) return owner;
  const creator = yield* firstUser(ownTransactionRequest());
  // A server that does not know this question cannot tell; that is no reason to call it broken.
  return !creator.ok && ['refused', 'not-found', 'unexpected'].includes(creator.error.kind)
    ? succeed(null)
    : creator;
}
