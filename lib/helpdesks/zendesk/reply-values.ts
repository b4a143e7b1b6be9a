import * as v from 'valibot';
import { optional, readable } from '../reply-values.ts';

export { at, optional, readable } from '../reply-values.ts';

export const nonEmpty = v.pipe(v.string(), v.nonEmpty());

/** Ids are numbers; audits also write them as texts. */
export const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  v.transform(String),
  v.regex(/^[1-9]\d{0,17}$/),
);

/** Who did something: an account, or -1 for Zendesk itself. */
export const authorId = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  v.transform(String),
  v.regex(/^-?\d{1,18}$/),
);

/** The same where there need be no list at all. */
export const readableIfThere = <Output>(item: v.GenericSchema<unknown, Output>) =>
  v.fallback(v.optional(readable(item), []), []);

/** How far a page by cursor reaches into its list. */
export const pageMeta = optional(
  v.object({ has_more: optional(v.boolean()), after_cursor: optional(v.nullable(nonEmpty)) }),
);

/** Where the next page begins; null after the last. */
export const nextCursor = (meta: v.InferOutput<typeof pageMeta>): string | null =>
  meta?.has_more === true ? (meta.after_cursor ?? null) : null;
