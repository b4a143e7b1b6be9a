import type * as v from 'valibot';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';
import { isPage, parseJson } from '../check-reply.ts';
import { problemIn } from './check-reply.ts';
import type { Way } from './requests.ts';

/** What was read, and by which of the two APIs. */
export interface Read<Value> {
  readonly value: Value;
  readonly way: Way;
}

/**
 * Problems of one API that say nothing about the other: v2 asks for rights that not every
 * agent has, and does not answer on a company's own domain. A limit is none of them: another API is
 * no way around it.
 */
export const mayAnswerOtherwise = ({ kind }: HelpdeskProblem): boolean =>
  kind === 'signed-out' || kind === 'forbidden' || kind === 'not-found' || kind === 'unexpected';

/** What `reply` says as `schema` has it, or why it is no answer. */
export function readReply<Output>(
  request: ApiRequest,
  reply: ApiReply,
  schema: v.GenericSchema<unknown, Output>,
): Result<Output, HelpdeskProblem> {
  const problem = problemIn(request, reply);
  return problem === undefined ? parseJson(request, reply.json, schema) : fail(problem);
}

/** A reply that is no answer, and why. */
interface Refused {
  readonly reply: ApiReply;
  readonly error: HelpdeskProblem;
}

const is = ({ error }: Refused, ...kinds: readonly HelpdeskProblem['kind'][]): boolean =>
  kinds.includes(error.kind);

/**
 * The problem that stands where neither API answers: that of the web app's own, which is what the
 * agent's page is told. v2 may take no session at all, and is not there on a company's own domain, so
 * its word alone ends no session. What it knows of a ticket counts where the other knows nothing.
 */
export function whyNeither(byV2: Refused, byApp: Refused): HelpdeskProblem {
  // How a session that ended may be answered, at least by the one that takes every session.
  const mayBeEnded = isPage(byV2.reply) || is(byV2, 'signed-out', 'not-found');
  if (isPage(byApp.reply) && mayBeEnded) return { kind: 'signed-out', detail: byV2.error.detail };
  const knowsMore = is(byApp, 'unexpected')
    ? is(byV2, 'forbidden', 'not-found')
    : is(byApp, 'not-found') && is(byV2, 'forbidden', 'unexpected');
  // Of two that say the same, v2 says it in words.
  return knowsMore || is(byV2, byApp.error.kind) ? byV2.error : byApp.error;
}

/** Asks v2, and where it refuses, the web app's own API. */
export function* askEitherWay<Output>(
  requestBy: (way: Way) => ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
): Conversation<Read<Output>> {
  const [documented, own] = [requestBy('v2'), requestBy('_')];
  const first = yield documented;
  if (!first.ok) return first;
  const byV2 = readReply(documented, first.value, schema);
  if (byV2.ok) return succeed({ value: byV2.value, way: 'v2' });
  if (!mayAnswerOtherwise(byV2.error)) return byV2;

  const second = yield own;
  if (!second.ok) return second;
  const byApp = readReply(own, second.value, schema);
  if (byApp.ok) return succeed({ value: byApp.value, way: '_' });
  if (!mayAnswerOtherwise(byApp.error)) return byApp;
  return fail(
    whyNeither(
      { reply: first.value, error: byV2.error },
      { reply: second.value, error: byApp.error },
    ),
  );
}
