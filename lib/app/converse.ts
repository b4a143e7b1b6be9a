import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Conversation } from '../ports/helpdesk.ts';
import type { HelpdeskHttp } from '../ports/http.ts';

/** How a talk with a helpdesk ended. */
export interface Talk<Value> {
  readonly result: Result<Value, HelpdeskProblem>;
  /** True where a request that changes something was sent, whatever came of it. */
  readonly wrote: boolean;
  /** True where the talk was ended because it was about to change something and may not. */
  readonly wouldWrite: boolean;
}

/** The longest history that is read: a thousand entries a page is usual, a hundred the least. */
const mostRequests = 60;

const unexpected = (detail: string): HelpdeskProblem => ({ kind: 'unexpected', detail });

/**
 * Sends what `conversation` asks for on `origin`, one request after the other, until it has its value.
 *
 * `readOnly` ends the talk before its first request that would change something. A conversation that
 * throws, or that asks too much, gives `unexpected`.
 */
export async function converse<Value>(
  http: HelpdeskHttp,
  origin: string,
  conversation: Conversation<Value>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Talk<Value>> {
  let wrote = false;
  try {
    let step = conversation.next();
    for (let sent = 0; !step.done; sent += 1) {
      const request = step.value;
      const changes = request.method !== 'GET';
      if (changes && readOnly)
        return { result: fail(unexpected('not found')), wrote, wouldWrite: true };
      if (sent === mostRequests)
        return {
          result: fail(unexpected('more requests than one answer may take')),
          wrote,
          wouldWrite: false,
        };
      wrote ||= changes;
      step = conversation.next(await http.send(origin, request));
    }
    return { result: step.value, wrote, wouldWrite: false };
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'failed';
    return {
      result: fail(unexpected(`the answer could not be read: ${detail}`)),
      wrote,
      wouldWrite: false,
    };
  }
}
