import * as v from 'valibot';
import { longestRetryAfter, type HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { Conversation } from '../ports/helpdesk.ts';
import type { ApiReply, ApiRequest } from '../ports/http.ts';

const longestSentence = 200;
const defaultRetryAfter = 60_000;
const noJson = '(no JSON)';

/** True for an answer that came and was no data: it may have been too large to take. */
export const isWithoutJson = (reply: Result<unknown, HelpdeskProblem>): boolean =>
  !reply.ok && reply.error.kind === 'unexpected' && reply.error.detail.endsWith(noJson);

/** How one helpdesk refuses. */
export interface Refusals {
  /** What it says of itself in the body of a refusal; empty where it says nothing. */
  wordsIn(json: unknown): string;
  /** What a status means that says more than its own words do, such as 409. */
  readonly meanings?: Readonly<Record<number, string>>;
}

/** Asks a helpdesk, and tells answers from refusals. */
export interface ReplyChecks {
  /** The helpdesk's own words in a reply, on one line and of bounded length; empty where there are none. */
  sentenceIn(reply: ApiReply): string;
  /** Why a reply is no answer; undefined where it is one. Redirects are not followed. */
  problemIn(request: ApiRequest, reply: ApiReply): HelpdeskProblem | undefined;
  /** Asks once; the reply where it is an answer, else why it is none. */
  ask(request: ApiRequest): Conversation<ApiReply>;
  /** Asks once and parses; `unexpected` names the first thing that is not as known. */
  askFor<Output>(
    request: ApiRequest,
    schema: v.GenericSchema<unknown, Output>,
  ): Conversation<Output>;
}

const lineOf = (request: ApiRequest): string =>
  `${request.method} ${request.path.replace(/\?.*$/, '')}`;

/** The milliseconds for which a reply asks to be left alone; undefined where it does not say. */
function retryAfter(reply: ApiReply): number | undefined {
  const seconds = Number(reply.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, longestRetryAfter)
    : undefined;
}

/**
 * True for a page where data was asked for: a login page that a session that ended is shown, a proxy's,
 * or a notice of maintenance.
 */
export const isPage = ({ status, contentType }: ApiReply): boolean =>
  status >= 200 && status < 300 && /^text\/html/i.test(contentType);

/** The answer is about something else than was asked for. */
export const answeredAnother = (request: ApiRequest): HelpdeskProblem => ({
  kind: 'unexpected',
  detail: `${lineOf(request)}: the answer is about another one`,
});

/** `json` as `schema` says; `unexpected` names the first thing in it that is not as known. */
export function parseJson<Output>(
  request: ApiRequest,
  json: unknown,
  schema: v.GenericSchema<unknown, Output>,
): Result<Output, HelpdeskProblem> {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the reply';
  const detail = `${lineOf(request)}: ${where}: expected ${issue.expected ?? issue.message}`;
  return fail({ kind: 'unexpected', detail });
}

/** The checks of a helpdesk that refuses in the way that it is known to. */
export function replyChecks({ wordsIn, meanings = {} }: Refusals): ReplyChecks {
  function sentenceIn(reply: ApiReply): string {
    const text = wordsIn(reply.json).replace(/\s+/g, ' ').trim();
    return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text;
  }

  function problemIn(request: ApiRequest, reply: ApiReply): HelpdeskProblem | undefined {
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
    const wait = retryAfter(reply);
    if (status === 429)
      return { kind: 'rate-limited', detail, retryAfter: wait ?? defaultRetryAfter };
    if (status >= 500)
      return { kind: 'server-error', detail, ...(wait === undefined ? {} : { retryAfter: wait }) };
    const meaning = meanings[status];
    if (meaning !== undefined) return { kind: 'refused', detail: `${asked}: ${meaning}` };
    if (status >= 400) return { kind: 'refused', detail };
    if (reply.json === undefined) return { kind: 'unexpected', detail: `${detail} ${noJson}` };
    return undefined;
  }

  function* ask(request: ApiRequest): Conversation<ApiReply> {
    const reply = yield request;
    if (!reply.ok) return reply;
    const problem = problemIn(request, reply.value);
    return problem === undefined ? reply : fail(problem);
  }

  function* askFor<Output>(
    request: ApiRequest,
    schema: v.GenericSchema<unknown, Output>,
  ): Conversation<Output> {
    const reply = yield* ask(request);
    return reply.ok ? parseJson(request, reply.value.json, schema) : reply;
  }

  return { sentenceIn, problemIn, ask, askFor };
}
