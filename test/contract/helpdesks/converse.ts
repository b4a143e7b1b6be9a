import { nobody } from '../../../lib/app/with-key.ts';
import type { HelpdeskProblem } from '../../../lib/domain/helpdesk-problem.ts';
import { succeed, type Result } from '../../../lib/domain/result.ts';
import type { Conversation } from '../../../lib/ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../../lib/ports/http.ts';

/** One request of a conversation, and what the helpdesk answered. */
export interface Exchange {
  readonly method: ApiRequest['method'];
  readonly path: string;
  readonly body?: ApiRequest['body'];
  readonly reply: Omit<ApiReply, 'json'> & { readonly json?: unknown };
}

/** What came of a conversation: its result, and everything it asked for. */
export interface Conversed<Value> {
  readonly result: Result<Value, HelpdeskProblem>;
  readonly requests: readonly ApiRequest[];
}

const mostRequests = 200;

const asReply = (exchange: Exchange): ApiReply => ({ json: undefined, ...exchange.reply });
const nothing: ApiReply = {
  status: 404,
  contentType: 'application/json',
  headers: {},
  json: { message: 'Not Found' },
};

function hold<Value>(
  conversation: Conversation<Value>,
  answer: (request: ApiRequest, turn: number) => ApiReply,
): Conversed<Value> {
  const requests: ApiRequest[] = [];
  let step = conversation.next();
  while (!step.done) {
    if (requests.length >= mostRequests) throw new Error('a conversation without an end');
    // Nobody entered a key: nothing is sent, as `withKey` has it.
    if (step.value.byKey) {
      step = conversation.next(succeed(nobody));
      continue;
    }
    requests.push(step.value);
    step = conversation.next(succeed(answer(step.value, requests.length - 1)));
  }
  return { result: step.value, requests };
}

/**
 * Holds a conversation with saved replies, in their order.
 *
 * @throws {Error} when it asks for anything else than was recorded, or for less.
 */
export function converse<Value>(
  conversation: Conversation<Value>,
  replies: readonly Exchange[],
): Conversed<Value> {
  const conversed = hold(conversation, (request, turn) => {
    const recorded = replies[turn];
    const asked = `${request.method} ${request.path} ${JSON.stringify(request.body)}`;
    const expected =
      recorded && `${recorded.method} ${recorded.path} ${JSON.stringify(recorded.body)}`;
    if (recorded === undefined || asked !== expected)
      throw new Error(`request ${turn + 1}: asked ${asked}, recorded ${expected ?? 'none'}`);
    return asReply(recorded);
  });
  const unused = replies.length - conversed.requests.length;
  if (unused > 0) throw new Error(`${unused} recorded replies were not asked for`);
  return conversed;
}

/** Holds a conversation with replies found by what is asked; anything unknown is not found. */
export function converseLoosely<Value>(
  conversation: Conversation<Value>,
  replies: readonly Exchange[],
): Conversed<Value> {
  return hold(conversation, ({ method, path }) => {
    const recorded = replies.find((known) => known.method === method && known.path === path);
    return recorded === undefined ? nothing : asReply(recorded);
  });
}

/** Holds a conversation with a helpdesk that answers everything alike. */
export const converseWith = <Value>(
  conversation: Conversation<Value>,
  reply: Exchange['reply'],
): Conversed<Value> => hold(conversation, () => ({ json: undefined, ...reply }));
