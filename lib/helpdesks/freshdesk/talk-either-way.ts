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

function read<Output>(
  request: ApiRequest,
  reply: ApiReply,
  schema: v.GenericSchema<unknown, Output>,
): Result<Output, HelpdeskProblem> {
  const problem = problemIn(request, reply);
  return problem === undefined ? parseJson(request, reply.json, schema) : fail(problem);
}

/**
 * Asks v2, and where it refuses, the web app's own API. Where neither answers, v2's problem stands;
 * but two pages in the place of data are how a session that ended may be answered.
 */
export function* askEitherWay<Output>(
  requestBy: (way: Way) => ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
): Conversation<Read<Output>> {
  const [documented, own] = [requestBy('v2'), requestBy('_')];
  const first = yield documented;
  if (!first.ok) return first;
  const byV2 = read(documented, first.value, schema);
  if (byV2.ok) return succeed({ value: byV2.value, way: 'v2' });
  if (!mayAnswerOtherwise(byV2.error)) return byV2;

  const second = yield own;
  if (!second.ok) return second;
  const byApp = read(own, second.value, schema);
  if (byApp.ok) return succeed({ value: byApp.value, way: '_' });
  if (!mayAnswerOtherwise(byApp.error)) return byApp;
  return isPage(first.value) && isPage(second.value)
    ? fail({ kind: 'signed-out', detail: byV2.error.detail })
    : byV2;
}
