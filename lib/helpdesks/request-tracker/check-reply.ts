import * as v from 'valibot';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../../ports/http.ts';

const longestSentence = 200;
const defaultRetryAfter = 60_000;
const longestRetryAfter = 15 * 60_000;

/** What RT says in a refusal: `{"message": …}`, or after a PUT an array of sentences. */
const sentences = v.union([
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => [message]),
  ),
  v.array(v.string()),
]);

/** RT's own words in a reply, on one line and of bounded length; empty where it says nothing. */
export function sentenceIn(reply: ApiReply): string {
  const said = v.safeParse(sentences, reply.json);
  const text = said.success ? said.output.join('; ').replace(/\s+/g, ' ').trim() : '';
  return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text;
}

function retryAfter(reply: ApiReply): number {
  const seconds = Number(reply.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, longestRetryAfter)
    : defaultRetryAfter;
}

/**
 * Why a reply is no answer; undefined where it is one.
 *
 * Without a session RT redirects to its login page (302, never 401). Redirects are not followed, so
 * a page of HTML with status 200 comes from something else: a proxy, or a notice of maintenance.
 */
export function problemIn(request: ApiRequest, reply: ApiReply): HelpdeskProblem | undefined {
  const { status } = reply;
  const asked = `${request.method} ${request.path.replace(/\?.*$/, '')}`;
  const detail = `${asked}: ${status} ${sentenceIn(reply)}`.trim();
  const isPage = status >= 200 && status < 300 && /^text\/html/i.test(reply.contentType);
  // A fetch that does not follow redirects reports them as status 0.
  if (status === 401 || status === 0 || (status >= 300 && status < 400))
    return { kind: 'signed-out', detail };
  if (isPage)
    return { kind: 'unexpected', detail: `${asked}: answered with a page instead of data` };
  if (status === 403) return { kind: 'forbidden', detail };
  if (status === 404) return { kind: 'not-found', detail };
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
export function* askFor<Schema extends v.GenericSchema>(
  request: ApiRequest,
  schema: Schema,
): Conversation<v.InferOutput<Schema>> {
  const reply = yield* ask(request);
  if (!reply.ok) return reply;
  return parseJson(request, reply.value.json, schema);
}

/** `json` as `schema` says; `unexpected` names the first thing in it that is not as known. */
export function parseJson<Schema extends v.GenericSchema>(
  request: ApiRequest,
  json: unknown,
  schema: Schema,
): Result<v.InferOutput<Schema>, HelpdeskProblem> {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the reply';
  const asked = `${request.method} ${request.path.replace(/\?.*$/, '')}`;
  return fail({ kind: 'unexpected', detail: `${asked}: ${where}: expected ${issue.expected}` });
}
