import * as v from 'valibot';
import { parseInstant, type Instant } from '../../domain/time/instant.ts';

/** A fact that may be absent, null or of a shape that we do not know: then it is not known. */
export const optional = <Output>(schema: v.GenericSchema<unknown, Output>) =>
  v.fallback(v.optional(schema), undefined);

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

/** An ISO instant. Nothing in Zendesk is older than 1970, which some systems write for "not set". */
export const at = v.pipe(
  v.string(),
  v.transform((text) => parseInstant(text)),
  v.check((value) => value !== undefined && value > 0, 'an ISO instant'),
  v.transform((value): Instant => value ?? (0 as Instant)),
);

/** A list in which what cannot be read is left out: its neighbours are still good. */
export const readable = <Output>(item: v.GenericSchema<unknown, Output>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items): readonly Output[] =>
      items.flatMap((one) => {
        const parsed = v.safeParse(item, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

/** The same where there need be no list at all. */
export const readableIfThere = <Output>(item: v.GenericSchema<unknown, Output>) =>
  v.fallback(v.optional(readable(item), []), []);
