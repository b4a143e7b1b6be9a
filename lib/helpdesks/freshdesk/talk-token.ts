import { fail, succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { meReply } from './parse-me.ts';
import { meRequest } from './requests.ts';

/** The session's token, asked for just before each write: it stays in this conversation alone. */
export function* talkToken(): Conversation<string> {
  const me = yield* askFor(meRequest(), meReply);
  if (!me.ok) return me;
  const token = me.value.meta?.csrf_token;
  return token === undefined
    ? fail({ kind: 'unexpected', detail: 'GET /api/_/bootstrap/me: no token for writing' })
    : succeed(token);
}
