import * as v from 'valibot';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';
import { optional } from './reply-values.ts';

const longestSentence = 200;
const defaultRetryAfter = 60_000;
const longestRetryAfter = 15 * 60_000;

/** `{"error": "RecordNotFound"}`, or with a title and a message of its own. */
const refusal = v.object({
  error: optional(
    v.union([v.string(), v.object({ title: optional(v.string()), message: optional(v.string()) })]),
  ),
  description: optional(v.string()),
});

/** Zendesk's own words in a reply, on one line and of bounded length; empty where it says nothing. */
export function sentenceIn(reply: ApiReply): string {
  const said = v.safeParse(refusal, reply.json);
  if (!said.success) return '';
  const { error, description } = said.output;
  const words = typeof error === 'string' ? [error] : [error?.title, error?.message];
  const text = [...words, description].filter(Boolean).join(': ').replace(/\s+/g, ' ').trim();
  return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text;
}

function retryAfter(reply: ApiReply): number {
  const seconds = Number(reply.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, longestRetryAfter)
    : defaultRetryAfter;
}

const lineOf = (request: ApiRequest): string =>
  `${request.method} ${request.path.replace(/\?.*$/, '')}`;

/** A session that ended may answer its login page with 200. */
export const isPage = ({ status, contentType }: ApiReply): boolean =>
  status >= 200 && status < 300 && /^text\/html/i.test(contentType);

/** Why a reply is no answer; undefined where it is one. Redirects are not followed. */
export function problemIn(request: ApiRequest, reply: ApiReply): HelpdeskProblem | undefined {
  const { status } = reply;
  const asked = lineOf(request);
  const detail = `${asked}: ${status} ${sentenceIn(reply)}`.trim();
  // A fetch that does not follow redirects reports them as status 0.
  if (status === 401 || status === 0 || (status >= 300 && status < 400))
    return { kind: 'signed-out', detail };
  if (isPage(reply))
    return { kind: 'unexpected', detail: `${asked}: answered with a page instead of data` };
  if (status === 403) return { kind: 'forbidden', detail };
  if (status === 404) return { kind: 'not-found', detail };
  if (status === 409)
    return { kind: 'refused', detail: `${asked}: the ticket was changed meanwhile` };
  if (status === 429) return { kind: 'rate-limited', detail, retryAfter: retryAfter(reply) };
  if (status >= 500) return { kind: 'server-error', detail };
  if (status >= 400) return { kind: 'refused', detail };
  if (reply.json === undefined) return { kind: 'unexpected', detail: `${detail} (no JSON)` };
  return undefined;
}

/** Asks once; the reply where it is an answer, else why it is none. */
export function* ask(request: ApiRequest): Conversation<ApiReply> {
  const reply = yield request;
  if (!reply.ok) return reply;
  const problem = problemIn(request, reply.value);
  return problem === undefined ? reply : fail(problem);
}

/** Asks once and parses; `unexpected` names the first thing that is not as known. */
export function* askFor<Output>(
  request: ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
): Conversation<Output> {
  const reply = yield* ask(request);
  return reply.ok ? parseJson(request, reply.value.json, schema) : reply;
}

/**
 * Asks for what the answer can do without: null where it is refused, gone, or of another shape. That
 * Zendesk must be left alone, or cannot be reached, stays a problem.
 */
export function* askForMore<Output>(
  request: ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
): Conversation<Output | null> {
  const reply = yield* askFor(request, schema);
  if (reply.ok) return reply;
  const isOptional = ['forbidden', 'not-found', 'refused', 'unexpected'].includes(reply.error.kind);
  return isOptional ? succeed(null) : reply;
}

function parseJson<Output>(
  request: ApiRequest,
  json: unknown,
  schema: v.GenericSchema<unknown, Output>,
): Result<Output, HelpdeskProblem> {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the reply';
  const detail = `${lineOf(request)}: ${where}: expected ${issue.expected}`;
  return fail({ kind: 'unexpected', detail });
}
