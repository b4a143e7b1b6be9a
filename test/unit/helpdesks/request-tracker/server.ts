import { succeed, type Result } from '../../../../lib/domain/result.ts';
import type { HelpdeskProblem } from '../../../../lib/domain/helpdesk-problem.ts';
import type { Conversation } from '../../../../lib/ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../../../lib/ports/http.ts';

/** Answers a request: a JSON value with status 200, or a whole reply. */
export type Route = (request: ApiRequest, search: URLSearchParams) => unknown;

export const account = (id: string, more: object = {}) => ({
  type: 'user',
  id,
  _url: 'x',
  ...more,
});

/** A ticket as RT would send it; whatever a test is about is given. */
export const ticket = (more: object = {}) => ({
  id: 1,
  Subject: 'It broke',
  Status: 'new',
  Priority: '50',
  Created: '2026-11-20T09:00:00Z',
  LastUpdated: '2026-11-20T09:00:00Z',
  LastUpdatedBy: account('ann'),
  Started: '1970-01-01T00:00:00Z',
  Told: '1970-01-01T00:00:00Z',
  Resolved: '1970-01-01T00:00:00Z',
  Queue: { type: 'queue', id: '1', Name: 'Support' },
  Owner: account('Nobody'),
  Creator: account('ann'),
  Requestor: [account('ann', { EmailAddress: 'ann@cust.example', RealName: 'Ann' })],
  CustomFields: [],
  ...more,
});

let nextId = 0;
/** A row of a history; ids grow as rows are made. */
export const row = (Type: string, Created: string, by: string, more: object = {}) => ({
  id: String((nextId += 1)),
  type: 'transaction',
  Type,
  Field: '',
  OldValue: '',
  NewValue: '',
  Created: `2026-11-20T${Created}:00Z`,
  Creator: account(by, { EmailAddress: `${by}@example.com` }),
  ...more,
});

/** Holds a conversation with a server made of routes, by the beginning of their path after REST/2.0. */
export function talk<Value>(
  conversation: Conversation<Value>,
  routes: Readonly<Record<string, Route>>,
): { readonly result: Result<Value, HelpdeskProblem>; readonly asked: readonly string[] } {
  const asked: string[] = [];
  let step = conversation.next();
  while (!step.done) {
    const request = step.value;
    const url = new URL(request.path, 'https://rt.example.com');
    const path = url.pathname.replace('/REST/2.0', '');
    asked.push(`${request.method} ${path}`);
    const route = routes[`${request.method} ${path}`] ?? routes[path];
    const answer = route?.(request, url.searchParams) ?? { status: 404, json: { message: 'No' } };
    step = conversation.next(succeed(asReply(answer)));
  }
  return { result: step.value, asked };
}

function asReply(answer: unknown): ApiReply {
  const base = {
    status: 200,
    contentType: 'application/json; charset="utf-8"',
    headers: {},
    json: undefined,
  };
  const isReply = typeof answer === 'object' && answer !== null && 'status' in answer;
  return isReply ? { ...base, ...(answer as Partial<ApiReply>) } : { ...base, json: answer };
}

/** A server with one ticket, its history given oldest first, and staff by name. */
export function server(
  one: ReturnType<typeof ticket>,
  history: readonly ReturnType<typeof row>[],
  staff: readonly string[] = [],
): Record<string, Route> {
  const newestFirst = [...history].reverse();
  const users = new Set(history.map(({ Creator }) => Creator.id));
  return {
    [`/ticket/${one.id}`]: () => one,
    [`/ticket/${one.id}/history`]: (_request, search) => {
      const start = (Number(search.get('page')) - 1) * 100;
      return { items: newestFirst.slice(start, start + 100), total: null };
    },
    ...Object.fromEntries(
      [...users].map((name) => [
        `/user/${name}`,
        () => ({ Name: name, Privileged: staff.includes(name) ? 1 : 0 }),
      ]),
    ),
  };
}
