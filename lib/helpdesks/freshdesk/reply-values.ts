import * as v from 'valibot';

export { at, optional, readable } from '../reply-values.ts';

export const nonEmpty = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** Ids are numbers; a client may have made texts of them. */
export const id = v.pipe(
  v.union([v.pipe(v.string(), v.regex(/^[1-9]\d{0,17}$/)), v.pipe(v.number(), v.safeInteger())]),
  v.transform(String),
  v.regex(/^[1-9]\d{0,17}$/),
);

/** A status or a priority: a small whole number, as a number or as a text. */
export const code = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))]),
  v.safeInteger(),
  v.minValue(0),
);

/** A value bare, as Freshdesk's v2 sends it, or under `key`, as its private API and Freshservice do. */
export const under = <Output>(key: string, schema: v.GenericSchema<unknown, Output>) =>
  v.union([
    v.pipe(
      v.object({ [key]: schema }),
      v.transform((envelope) => envelope[key] as Output),
    ),
    schema,
  ]);
