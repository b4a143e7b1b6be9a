import * as v from 'valibot';
import { parseInstant, type Instant } from '../../domain/time/instant.ts';
import { optional, parseIfSet, readable } from '../reply-values.ts';

export { optional } from '../reply-values.ts';

/** RT writes ids as numbers here and as texts there. */
export const id = v.pipe(
  v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]),
  v.transform((value) => String(value)),
);

export const nonEmpty = v.pipe(v.string(), v.nonEmpty());

/** An ISO instant. RT writes "not set" as the start of 1970. */
export const at = v.pipe(
  v.string(),
  v.transform((text): Instant | undefined => parseInstant(text)),
  v.check((value) => value !== undefined, 'an ISO instant'),
  v.transform((value): Instant => value ?? (0 as Instant)),
);

/** An instant, or undefined where it is not set. */
export const atIfSet = optional(v.pipe(v.string(), v.transform(parseIfSet)));

/** A user as RT refers to one, with whatever was asked for besides. */
export const user = v.object({
  type: v.literal('user'),
  id,
  Name: optional(nonEmpty),
  RealName: optional(nonEmpty),
  EmailAddress: optional(nonEmpty),
  Organization: optional(nonEmpty),
});
export type User = v.InferOutput<typeof user>;

/** The users in a list that may hold groups too. */
export const users = v.fallback(v.optional(readable<User>(user), []), []);

/** A page of a collection. Its `total` is null for all but administrators. */
export const collection = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ items: v.array(item) });
