import * as v from 'valibot';
import { instant, parseInstant, type Instant } from '../domain/time/instant.ts';

/** No helpdesk that we know is of before. */
const earliest = instant('2000-01-01T00:00:00Z');

/**
 * An ISO instant; undefined for any other text, and for an instant that stands for "not set": a zero that
 * went through a zone is hours off the start of 1970, and a clock that began there has counted on since.
 */
export function parseIfSet(text: string): Instant | undefined {
  const at = parseInstant(text);
  return at !== undefined && at >= earliest ? at : undefined;
}

/** An ISO instant, with `Z` or with an offset, of a time at which there were helpdesks. */
export const at = v.pipe(
  v.string(),
  v.transform(parseIfSet),
  v.check((value) => value !== undefined, 'an ISO instant'),
  v.transform((value): Instant => value ?? (0 as Instant)),
);

/** A fact that may be absent, null or of a shape that we do not know: then it is not known. */
export const optional = <Output>(schema: v.GenericSchema<unknown, Output>) =>
  v.fallback(v.optional(schema), undefined);

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
