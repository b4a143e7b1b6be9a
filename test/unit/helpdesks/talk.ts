import { nobody } from '../../../lib/app/with-key.ts';
import type { HelpdeskProblem } from '../../../lib/domain/helpdesk-problem.ts';
import { succeed, type Result } from '../../../lib/domain/result.ts';
import type { Conversation } from '../../../lib/ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../../lib/ports/http.ts';

/** An answer, or what makes one of a request: JSON with status 200, or a reply with a status. */
export type Route = unknown | ((request: ApiRequest) => unknown);

const mostRequests = 200;

/**
 * Holds a conversation with a server made of routes, by method and path without the query; `KEY ` stands
 * before those of the user's API key. Without such a route there is no key, and nothing is sent.
 */
export function talk<Value>(
  conversation: Conversation<Value>,
  routes: Readonly<Record<string, Route>>,
): {
  readonly result: Result<Value, HelpdeskProblem>;
  readonly asked: readonly string[];
  readonly requests: readonly ApiRequest[];
} {
  const requests: ApiRequest[] = [];
  let step = conversation.next();
  while (!step.done) {
    if (requests.length >= mostRequests) throw new Error('a conversation without an end');
    const request = step.value;
    const way = request.byKey ? 'KEY ' : '';
    const line = `${way}${request.method} ${request.path.replace(/\?.*$/, '').replace('/api/', '')}`;
    const route = routes[line];
    if (request.byKey && route === undefined) {
      step = conversation.next(succeed(nobody));
      continue;
    }
    requests.push(request);
    const answer: unknown = typeof route === 'function' ? route(request) : route;
    step = conversation.next(succeed(asReply(answer ?? { status: 404, json: {} })));
  }
  const asked = requests.map(
    ({ method, path, byKey }) => `${byKey ? 'KEY ' : ''}${method} ${path.replace('/api/', '')}`,
  );
  return { result: step.value, asked, requests };
}

function asReply(answer: unknown): ApiReply {
  const base = { status: 200, contentType: 'application/json', headers: {}, json: undefined };
  const isReply =
    typeof answer === 'object' && answer !== null && 'status' in answer && !('id' in answer);
  return isReply ? { ...base, ...(answer as Partial<ApiReply>) } : { ...base, json: answer };
}
