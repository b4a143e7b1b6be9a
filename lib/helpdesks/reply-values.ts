import * as v from 'valibot';
import { instant, type Instant } from '../domain/time/instant.ts';

/**
 * False for an instant that stands for "not set": systems write the start of 1970 for it, in a zone of
 * theirs or with what a clock that began there has counted since. No helpdesk is so old.
 */
export const isSet = (at: Instant): boolean => at >= instant('1971-01-01T00:00:00Z');

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
