import * as v from 'valibot';
import { metrics } from '../clocks/clock.ts';
import { durationText, id, line, lines, tierLevel } from './values.ts';

/**
 * A reminder before or after a clock's due time; with neither, at the due time itself. It is shown to
 * the user, who tells the recipients: nothing is sent by itself.
 */
export const reminder = v.pipe(
  v.strictObject({
    /** The clock whose due time counts. */
    metric: v.picklist(metrics, `write one of ${metrics.join(', ')}`),
    /** For tier metrics: the tier; absent means every tier. */
    tier: v.optional(tierLevel),
    severity: v.optional(
      v.union(
        [id, v.pipe(v.array(id), v.minLength(1, 'name at least one'))],
        'write an id or a list of ids',
      ),
    ),
    /** Plain elapsed time. */
    before: v.optional(durationText),
    after: v.optional(durationText),
    /** Who is to be told, in words. */
    recipients: v.pipe(lines, v.minLength(1, 'name at least one')),
    /** Again and again until somebody takes the case or the clock is answered. */
    repeat: v.optional(
      v.strictObject({
        every: durationText,
        /** How often again; absent means without end. */
        atMost: v.optional(
          v.pipe(
            v.number('write how often'),
            v.integer('write a whole number'),
            v.minValue(1, 'write 1 or more'),
            v.maxValue(1000, 'write 1,000 or less'),
          ),
        ),
      }),
    ),
    note: v.optional(line),
  }),
  v.check(
    (it) => it.before === undefined || it.after === undefined,
    'give before or after, not both',
  ),
);

export type Reminder = v.InferOutput<typeof reminder>;
