import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Conversation } from '../ports/helpdesk.ts';
import type { HelpdeskHttp } from '../ports/http.ts';

/**
 * What is known of a change when the talk ends. `none`: no request that changes something was sent.
 * `asked`: one was, and it was the last request: what came of it is the answer. `unseen`: a later
 * request that was to look for it got no good answer. `seen`: that one was answered, too.
 */
export type ChangeMade = 'none' | 'asked' | 'unseen' | 'seen';

/** How a talk with a helpdesk ended. */
export interface Talk<Value> {
  readonly result: Result<Value, HelpdeskProblem>;
  readonly change: ChangeMade;
  /** True where the talk was ended because it was about to change something and may not. */
  readonly wouldWrite: boolean;
}

/** The longest history that is read: a thousand entries a page is usual, a hundred the least. */
const mostRequests = 60;

const unexpected = (detail: string): Result<never, HelpdeskProblem> =>
  fail({ kind: 'unexpected', detail });

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
  let change: ChangeMade = 'none';
  try {
    let step = conversation.next();
    for (let sent = 0; !step.done; sent += 1) {
      const request = step.value;
      const changes = request.method !== 'GET';
      if (changes && readOnly) return { result: unexpected('not found'), change, wouldWrite: true };
      if (sent === mostRequests) {
        const result = unexpected('more requests than one answer may take');
        return { result, change, wouldWrite: false };
      }
      if (changes) change = 'asked';
      else if (change !== 'none') change = 'unseen';
      const reply = await http.send(origin, request);
      const isAnswered = reply.ok && reply.value.status >= 200 && reply.value.status < 300;
      if (change === 'unseen' && isAnswered) change = 'seen';
      step = conversation.next(reply);
    }
    return { result: step.value, change, wouldWrite: false };
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'failed';
    const result = unexpected(`the answer could not be read: ${detail}`);
    return { result, change, wouldWrite: false };
  }
}
