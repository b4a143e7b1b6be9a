import * as v from 'valibot';
import { at, collection, id, optional, user } from './reply-values.ts';

const text = v.fallback(v.optional(v.string(), ''), '');

/** One thing that happened: RT calls it a transaction. */
const transaction = v.object({
  id: v.pipe(id, v.regex(/^\d+$/), v.transform(Number)),
  Type: v.string(),
  Field: text,
  OldValue: text,
  NewValue: text,
  Created: at,
  Creator: optional(user),
});
export type Transaction = v.InferOutput<typeof transaction>;

/**
 * A page of a ticket's history. A row that cannot be read makes the whole page unreadable: a history
 * with a hole in it must not pass for a whole one.
 */
export const historyReply = collection(transaction);
