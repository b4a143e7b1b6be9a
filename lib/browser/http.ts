import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { ApiReply, ApiRequest, HelpdeskHttp } from '../ports/http.ts';
import { boundedText } from './bounded-text.ts';
import { retrySeconds } from './retry-seconds.ts';

const timeout = 10_000;
const largest = 5 * 1024 * 1024;
const keptHeaders = [
  'date',
  'etag',
  'location',
  'retry-after',
  'x-rate-limit',
  'x-rate-limit-remaining',
  'x-ratelimit-limit',
  'x-ratelimit-total',
  'x-ratelimit-remaining',
] as const;

const noAnswer = (request: ApiRequest, why: string): HelpdeskProblem => ({
  kind: 'no-answer',
  detail: `${request.method} ${request.path.replace(/\?.*$/, '')}: ${why}`,
});

function headersOf(response: Response): Readonly<Record<string, string>> {
  const kept = keptHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    const read =
      value !== null && name === 'retry-after'
        ? retrySeconds(value, response.headers.get('date'))
        : value;
    return read === null || read === undefined ? [] : [[name, read] as const];
  });
  return Object.fromEntries(kept);
}

const isJson = (contentType: string): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType);

async function jsonOf(response: Response, contentType: string): Promise<unknown> {
  if (!isJson(contentType)) {
    await response.body?.cancel();
    return undefined;
  }
  const text = await boundedText(response, largest);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send(
  origin: string,
  request: ApiRequest,
): Promise<Result<ApiReply, HelpdeskProblem>> {
  const url = new URL(request.path, origin);
  if (url.origin !== origin || !request.path.startsWith('/'))
    return fail({ kind: 'unexpected', detail: 'a request to another site was asked for' });
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: {
        Accept: 'application/json',
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      credentials: request.withoutSession ? 'omit' : 'include',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    // A redirect that is not followed tells nothing but that it is one.
    if (response.type === 'opaqueredirect')
      return succeed({ status: 302, contentType: '', headers: {}, json: undefined });
    const contentType = response.headers.get('content-type') ?? '';
    const headers = headersOf(response);
    return succeed({
      status: response.status,
      contentType,
      headers,
      json: await jsonOf(response, contentType),
    });
  } catch (error) {
    const why =
      error instanceof DOMException && error.name === 'TimeoutError'
        ? 'no answer in 10 s'
        : 'no connection';
    return fail(noAnswer(request, why));
  }
}

/** Requests to a helpdesk in the user's own session, or without it. */
export const helpdeskHttp: HelpdeskHttp = { send };
