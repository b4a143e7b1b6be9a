import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Conversation } from '../ports/helpdesk.ts';
import { converse } from './converse.ts';
import type { Dependencies } from './dependencies.ts';
import { keepingReplies } from './kept-replies.ts';
import { noteOutcome, standingProblem, type Endpoint } from './pace.ts';

type Needs = Pick<Dependencies, 'clock' | 'http' | 'memory' | 'random'>;

/**
 * What a helpdesk answers to a reading conversation, or the problem.
 *
 * While an endpoint is failing it is asked once a minute at most; in between the problem itself is
 * the answer, with the time that is left.
 */
export async function askHelpdesk<Value>(
  needs: Needs,
  endpoint: Endpoint,
  conversation: () => Conversation<Value>,
): Promise<Result<Value, HelpdeskProblem>> {
  const askedAt = needs.clock.now();
  const standing = await standingProblem(needs, endpoint);
  if (standing) return fail(standing);
  const { result } = await converse(keepingReplies(needs), endpoint.origin, conversation());
  const problem = await noteOutcome(needs, endpoint, result.ok ? null : result.error, askedAt);
  return problem ? fail(problem) : result;
}
