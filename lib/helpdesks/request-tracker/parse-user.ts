import * as v from 'valibot';
import { nonEmpty, optional } from './reply-values.ts';

/** What an agent may see of any account. `Privileged` is how RT calls staff. */
export const userReply = v.object({
  Name: optional(nonEmpty),
  RealName: optional(nonEmpty),
  EmailAddress: optional(nonEmpty),
  Organization: optional(nonEmpty),
  Privileged: optional(
    v.pipe(
      v.union([v.literal(0), v.literal(1), v.literal('0'), v.literal('1')]),
      v.transform((value) => Number(value) === 1),
    ),
  ),
});
