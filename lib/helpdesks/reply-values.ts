import * as v from 'valibot';
import { instant, type Instant } from '../domain/time/instant.ts';

/**
 * False for an instant that stands for "not set": a zero that went through a zone is hours off the start
 * of 1970, and a clock that began there has counted on since. No helpdesk that we know is of before 2000.
 */
export const isSet = (at: Instant): boolean => at >= instant('2000-01-01T00:00:00Z');

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
