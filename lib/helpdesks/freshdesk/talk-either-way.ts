import type * as v from 'valibot';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';
import { isPage, parseJson } from '../check-reply.ts';
import { problemIn } from './check-reply.ts';
import type { Way } from './requests.ts';

/** What was read, and by which way. */
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
function readReply<Output>(
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
 * The problem that stands where neither API answers the session: that of the web app's own, which is what
 * the agent's page is told. v2 may take no session at all, and is not there on a company's own domain, so
 * its word alone ends no session. What it knows of a ticket counts where the other knows nothing.
 */
function whyNeither(byV2: Refused, byApp: Refused): HelpdeskProblem {
  // How a session that ended may be answered, at least by the one that takes every session.
  const mayBeEnded = isPage(byV2.reply) || is(byV2, 'signed-out', 'not-found');
  if (isPage(byApp.reply) && mayBeEnded) return { kind: 'signed-out', detail: byV2.error.detail };
  const knowsMore = is(byApp, 'unexpected')
    ? is(byV2, 'forbidden', 'not-found')
    : is(byApp, 'not-found') && is(byV2, 'forbidden', 'unexpected');
  // Of two that say the same, v2 says it in words.
  return knowsMore || is(byV2, byApp.error.kind) ? byV2.error : byApp.error;
}

/** The problem that stands where no way led to an answer. A key knows of tickets, and of no session. */
function whyNone(refused: ReadonlyMap<Way, Refused>): HelpdeskProblem {
  const [v2, app, key] = [refused.get('v2'), refused.get('_'), refused.get('key')];
  const untried: HelpdeskProblem = { kind: 'unexpected', detail: 'nothing was asked' };
  const problem = v2 && app ? whyNeither(v2, app) : ((v2 ?? app)?.error ?? untried);
  const knowsMore = key && problem.kind === 'signed-out' && is(key, 'forbidden', 'not-found');
  return knowsMore ? key.error : problem;
}

/** Asks by one way: what was read, or the reply that leaves it to another way. */
export function* tryWay<Output>(
  request: ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
): Conversation<{ readonly value: Output } | Refused> {
  const answer = yield request;
  if (!answer.ok) return answer;
  const reply = answer.value;
  const read = readReply(request, reply, schema);
  if (read.ok) return succeed({ value: read.value });
  return mayAnswerOtherwise(read.error) ? succeed({ reply, error: read.error }) : read;
}

/**
 * Asks v2, where it refuses the web app's own API, and where that refuses, too, v2 by the key that the
 * user may have entered; or in another order. `refused` tells of ways that were tried before.
 */
export function* askEitherWay<Output>(
  requestBy: (way: Way) => ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
  ways: readonly Way[] = ['v2', '_', 'key'],
  refused: ReadonlyMap<Way, Refused> = new Map(),
): Conversation<Read<Output>> {
  const all = new Map(refused);
  for (const way of ways) {
    const tried = yield* tryWay(requestBy(way), schema);
    if (!tried.ok) return tried;
    if ('value' in tried.value) return succeed({ value: tried.value.value, way });
    all.set(way, tried.value);
  }
  return fail(whyNone(all));
}
