import { fail, succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import type { Result } from '../../domain/result.ts';
import type * as v from 'valibot';
import { isPage, parseJson } from '../check-reply.ts';
import { problemIn } from './check-reply.ts';
import { meReply } from './parse-user.ts';
import { meRequest } from './requests.ts';

const nobody: HelpdeskProblem = {
  kind: 'signed-out',
  detail: 'GET /api/v2/users/me.json: nobody is signed in',
};

/** The session's own account. A page in its place is the login page. */
function* talkMe(): Conversation<v.InferOutput<typeof meReply>['user']> {
  const request = meRequest();
  const reply = yield request;
  if (!reply.ok) return reply;
  if (isPage(reply.value)) return fail(nobody);
  const problem = problemIn(request, reply.value);
  if (problem) return fail(problem);
  const me = parseJson(request, reply.value.json, meReply);
  if (!me.ok) return me;
  return me.value.user.id === undefined ? fail(nobody) : succeed(me.value.user);
}

/** True where nobody is signed in. */
export function* isSignedOut(): Generator<ApiRequest, boolean, Result<ApiReply, HelpdeskProblem>> {
  const me = yield* talkMe();
  return !me.ok && me.error.kind === 'signed-out';
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
