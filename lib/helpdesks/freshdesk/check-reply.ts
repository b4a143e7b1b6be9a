import * as v from 'valibot';
import { replyChecks } from '../check-reply.ts';
import { optional } from './reply-values.ts';

const refusal = v.object({
  message: optional(v.string()),
  description: optional(v.string()),
  errors: optional(
    v.array(v.object({ field: optional(v.string()), message: optional(v.string()) })),
  ),
});

function wordsIn(json: unknown): string {
  const said = v.safeParse(refusal, json);
  if (!said.success) return '';
  const { message, description, errors = [] } = said.output;
  const reasons = errors.map((it) => [it.field, it.message].filter(Boolean).join(': '));
  return [message ?? description, ...reasons].filter(Boolean).join('; ');
}

/**
 * Freshdesk names each field that it refuses, beside a sentence about all of them. To a change of a
 * ticket that is spam or deleted it says that the method is not allowed, which tells nobody why.
 */
export const { ask, askFor, problemIn, sentenceIn } = replyChecks({
  wordsIn,
  meanings: { 405: 'the ticket is spam or deleted, and takes no change' },
});
