import * as v from 'valibot';
import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiRequest } from '../../ports/http.ts';
import { replyChecks } from '../check-reply.ts';
import { optional } from './reply-values.ts';

/** `{"error": "RecordNotFound"}`, or with a title and a message of its own. */
const refusal = v.object({
  error: optional(
    v.union([v.string(), v.object({ title: optional(v.string()), message: optional(v.string()) })]),
  ),
  description: optional(v.string()),
});

function wordsIn(json: unknown): string {
  const said = v.safeParse(refusal, json);
  if (!said.success) return '';
  const { error, description } = said.output;
  const words = typeof error === 'string' ? [error] : [error?.title, error?.message];
  return [...words, description].filter(Boolean).join(': ');
}

/** Zendesk answers a change of a ticket that changed since it was read with 409. */
export const { ask, askFor, problemIn, sentenceIn } = replyChecks({
  wordsIn,
  meanings: { 409: 'the ticket was changed meanwhile' },
});

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
