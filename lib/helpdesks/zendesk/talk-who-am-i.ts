import { fail, succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import type { Result } from '../../domain/result.ts';
import * as v from 'valibot';
import { isPage } from '../check-reply.ts';
import { askFor } from './check-reply.ts';
import { meReply } from './parse-user.ts';
import { meRequest } from './requests.ts';

/** True where nobody is signed in: told by an empty account, or by a page in its place. */
export function* isSignedOut(): Generator<ApiRequest, boolean, Result<ApiReply, HelpdeskProblem>> {
  const reply = yield meRequest();
  if (!reply.ok) return false;
  if (isPage(reply.value)) return true;
  const me = v.safeParse(meReply, reply.value.json);
  return me.success && me.output.user.id === undefined;
}

/** The session's own account. */
function* talkMe(): Conversation<v.InferOutput<typeof meReply>['user']> {
  const reply = yield* askFor(meRequest(), meReply);
  if (!reply.ok) return reply;
  const { user } = reply.value;
  return user.id === undefined
    ? fail({ kind: 'signed-out', detail: 'GET /api/v2/users/me.json: nobody is signed in' })
    : succeed(user);
}

/** The account that the session belongs to, by the name that the page's toolbar shows. */
export function* talkWhoAmI(): Conversation<string | null> {
  const me = yield* talkMe();
  return me.ok ? succeed(me.value.name ?? null) : me;
}

/** The session's token for a change, asked for just before it: it stays in this conversation alone. */
export function* talkToken(): Conversation<string> {
  const me = yield* talkMe();
  if (!me.ok) return me;
  const { role, authenticity_token: token } = me.value;
  if (role !== 'agent' && role !== 'admin')
    return fail({ kind: 'forbidden', detail: 'the signed-in account is not an agent’s' });
  return token === undefined
    ? fail({ kind: 'unexpected', detail: 'GET /api/v2/users/me.json: no token for a change' })
    : succeed(token);
}
