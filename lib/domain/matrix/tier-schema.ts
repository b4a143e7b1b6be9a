import * as v from 'valibot';
import { channelTypes } from '../ladder/ladder.ts';
import { commitment, durationText, id, line, lines, tierLevel } from './values.ts';

/** What only a person can judge, and a policy makes a reason to escalate. */
export const judgements = [
  'beyond-expertise',
  'expectation-gap',
  'unresolved',
  'complex',
  'critical',
  'sensitive',
  'sla-missed',
  'other',
] as const;

const ids = v.pipe(v.array(id, 'write a list of ids'), v.minLength(1, 'name at least one'));

/** When a tier opens. `at: any-time` permits; everything else is a trigger that recommends it. */
export const trigger = v.union(
  [
    v.strictObject({ at: v.literal('any-time', 'write any-time'), note: v.optional(line) }),
    v.strictObject({
      /** Counted on `calendar` from tier n−1's engagement, or from what `since` names. */
      after: durationText,
      since: v.optional(
        v.picklist(['created', 'previous-tier-engaged'], 'write created or previous-tier-engaged'),
      ),
      calendar: v.optional(id),
      note: v.optional(line),
    }),
    v.strictObject({
      /** `delayed`: a response or update clock is breached; `unsatisfactory`: a person said so. */
      reply: v.picklist(['delayed', 'unsatisfactory'], 'write delayed or unsatisfactory'),
      note: v.optional(line),
    }),
    v.strictObject({ severity: ids, note: v.optional(line) }),
    v.strictObject({ impact: v.literal('high', 'write high'), note: v.optional(line) }),
    v.strictObject({ category: ids, note: v.optional(line) }),
    v.strictObject({
      judged: v.picklist(judgements, `write one of ${judgements.join(', ')}`),
      note: v.optional(line),
    }),
  ],
  'write one of at, after, reply, severity, impact, category or judged',
);

/** Something without which a tier may not be used. */
export const requirement = v.union(
  [
    v.strictObject({ reference: tierLevel, note: v.optional(line) }),
    v.strictObject({
      fact: v.picklist(['ticket-id', 'loss', 'component'], 'write ticket-id, loss or component'),
      note: v.optional(line),
    }),
  ],
  'write reference: <tier level>, or fact: ticket-id',
);

/** A way to reach a tier. `address: null` says that it exists and that no address is published. */
export const channel = v.strictObject({
  type: v.picklist(channelTypes, `write one of ${channelTypes.join(', ')}`),
  address: v.optional(v.nullable(line)),
  /** The address or the channel's name as it is printed. */
  label: v.optional(line),
  /** Who is put in copy of the ticket, for example `account manager`. */
  cc: v.optional(line),
  /** True where only some customers have it ("if any"). */
  ifAny: v.optional(v.boolean('write true or false')),
  calendar: v.optional(id),
  respondsWithin: v.optional(durationText),
  /** What is promised in words; it stands in place of the tier's time. */
  promise: v.optional(line),
  commitment: v.optional(commitment),
  /** Who takes it up from there. */
  passedTo: v.optional(line),
  note: v.optional(line),
});

/** A level of the ladder. */
export const tier = v.strictObject({
  level: tierLevel,
  name: line,
  /** Reached by the provider's own people only. */
  internal: v.optional(v.boolean('write true or false')),
  staff: v.optional(lines),
  handles: v.optional(lines),
  opens: v.optional(v.array(trigger, 'write a list')),
  requires: v.optional(v.array(requirement, 'write a list')),
  /** What the source asks for, and does not insist on. */
  advice: v.optional(lines),
  /** What the provider's lead checks first; never asked of the customer. */
  leadChecks: v.optional(lines),
  calendar: v.optional(id),
  respondsWithin: v.optional(durationText),
  promise: v.optional(line),
  commitment: v.optional(commitment),
  channels: v.optional(v.array(channel, 'write a list of channels')),
  note: v.optional(line),
});

export type Trigger = v.InferOutput<typeof trigger>;
export type Requirement = v.InferOutput<typeof requirement>;
export type Channel = v.InferOutput<typeof channel>;
export type Tier = v.InferOutput<typeof tier>;
