import * as v from 'valibot';
import { metrics } from '../clocks/clock.ts';
import { ticketStatuses } from '../ticket/ticket.ts';
import { commitment, durationText, id, line, percentText, tierLevel } from './values.ts';

const oneOrMore = v.union(
  [id, v.pipe(v.array(id), v.minLength(1, 'name at least one'))],
  'write an id or a list of ids',
);

/** A promise with a time (`within`), or in words (`promise`). */
export const target = v.pipe(
  v.strictObject({
    metric: v.picklist(metrics, `write one of ${metrics.join(', ')}`),
    severity: v.optional(oneOrMore),
    plan: v.optional(oneOrMore),
    tier: v.optional(tierLevel),
    within: v.optional(durationText),
    promise: v.optional(line),
    calendar: v.optional(id),
    commitment: v.optional(commitment),
    /** A limit that only a person can judge ("application faults only"); shown with the clock. */
    onlyFor: v.optional(line),
    /** Statuses (`pending`, `on-hold`) and pause reasons; absent means the metric's default. */
    pausedBy: v.optional(v.array(id, 'write a list, such as [pending, on-hold]')),
    /** Statuses in which the clock is not shown, though it runs. */
    hiddenBy: v.optional(
      v.array(
        v.picklist(ticketStatuses, `write statuses: ${ticketStatuses.join(', ')}`),
        'write a list of statuses',
      ),
    ),
    /** Share of the target after which it is at risk; 75 % otherwise. */
    atRisk: v.optional(percentText),
    /** What else meets a resolution target. */
    metBy: v.optional(
      v.array(v.literal('workaround', 'only workaround is known here'), 'write [workaround]'),
    ),
    /** Where a periodic update begins to count. */
    from: v.optional(v.picklist(['created', 'escalated'], 'write created or escalated')),
    /** `restart` begins anew when a ticket is reopened; otherwise the used time stays. */
    onReopen: v.optional(v.picklist(['resume', 'restart'], 'write resume or restart')),
    /** Counts a ticket that an agent opened for a customer. */
    openedByAgent: v.optional(v.literal('counts', 'write counts, or leave it out')),
    note: v.optional(line),
  }),
  v.check(
    (it) => (it.within === undefined) !== (it.promise === undefined),
    'give either within (a duration) or promise (in words), not both',
  ),
);

export type Target = v.InferOutput<typeof target>;
