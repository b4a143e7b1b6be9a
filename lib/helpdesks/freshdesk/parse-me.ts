import * as v from 'valibot';
import { id, nonEmpty, optional } from './reply-values.ts';

/** Whose session it is, and the token without which nothing is written in it. */
export const meReply = v.object({
  agent: v.object({
    id,
    email: optional(nonEmpty),
    contact: optional(v.object({ email: optional(nonEmpty), name: optional(nonEmpty) })),
  }),
  meta: optional(v.object({ csrf_token: optional(nonEmpty) })),
});
