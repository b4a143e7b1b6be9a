import * as v from 'valibot';
import { isGroup } from '../matrix/is-group.ts';
import { instantRecord } from '../time/instant-record.ts';
import { longestName, longestSentence } from './limits.ts';
import { actors, ticketStatuses, type TicketEvent } from './ticket.ts';

const short = v.pipe(v.string(), v.maxLength(longestName));
const sentence = v.pipe(v.string(), v.maxLength(longestSentence));
const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));
const count = v.nullable(v.pipe(v.number(), v.finite()));

/** What a field of a ticket may hold. */
export const fieldValueRecord = v.nullable(
  v.union([sentence, v.pipe(v.number(), v.finite()), v.boolean()]),
);

/** Loss numbers, checked for shape only: whether they make sense is for the severity to say. */
export const lossRecord = v.strictObject({
  affected: count,
  total: count,
  component: v.nullable(short),
});

const common = {
  at: instantRecord,
  by: v.exactOptional(v.picklist(actors)),
  author: v.exactOptional(short),
};

const bare = <Kind extends string>(kind: Kind) =>
  v.strictObject({ ...common, kind: v.literal(kind) });

const events = v.variant('kind', [
  bare('created'),
  bare('message'),
  bare('public-reply'),
  bare('internal-note'),
  v.strictObject({
    ...common,
    kind: v.literal('status'),
    to: v.picklist(ticketStatuses),
    raw: v.exactOptional(short),
  }),
  v.strictObject({ ...common, kind: v.literal('priority'), to: v.nullable(short) }),
  v.strictObject({ ...common, kind: v.literal('field'), name: short, to: fieldValueRecord }),
  v.strictObject({
    ...common,
    kind: v.literal('assigned'),
    assignee: v.exactOptional(v.nullable(short)),
    group: v.exactOptional(v.nullable(short)),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('severity'),
    id: v.nullable(short),
    reason: sentence,
  }),
  v.strictObject({ ...common, kind: v.literal('loss'), ...lossRecord.entries }),
  v.strictObject({
    ...common,
    kind: v.literal('escalated'),
    tier: level,
    channel: v.exactOptional(short),
    reference: v.exactOptional(short),
    reason: v.exactOptional(sentence),
  }),
  v.strictObject({ ...common, kind: v.literal('acknowledged'), tier: level }),
  bare('unsatisfactory'),
  bare('workaround'),
  v.strictObject({ ...common, kind: v.literal('scope'), inScope: v.boolean(), reason: sentence }),
  v.strictObject({ ...common, kind: v.literal('pause'), reason: sentence }),
  v.strictObject({ ...common, kind: v.literal('resume'), reason: sentence }),
  v.strictObject({ ...common, kind: v.literal('monitoring'), until: instantRecord }),
  bare('recurred'),
  bare('customer-agreed'),
  v.strictObject({
    ...common,
    kind: v.literal('closed'),
    criteria: v.pipe(v.array(short), v.maxLength(20)),
  }),
  bare('rca-delivered'),
  v.strictObject({ ...common, kind: v.literal('merged'), into: short }),
]);

type OneKind = v.GenericSchema<unknown, TicketEvent>;
const byKind = new Map<unknown, OneKind>(events.options.map((it) => [it.entries.kind.literal, it]));

/**
 * A ticket's event as it is kept and as it travels in messages. Extra keys are refused. Its kind is looked
 * up: tried one after the other, they took a quarter of trying a change on 50,000 tickets (2.5 s, now 1.8 s).
 */
export const eventRecord: OneKind = v.lazy(
  (event) => (isGroup(event) && byKind.get(event['kind'])) || events,
);

const factKinds = [
  'severity',
  'loss',
  'field',
  'acknowledged',
  'unsatisfactory',
  'workaround',
  'scope',
  'pause',
  'resume',
  'monitoring',
  'recurred',
  'customer-agreed',
  'closed',
  'rca-delivered',
] as const satisfies readonly TicketEvent['kind'][];

/** True for what only a person can know; everything else is the helpdesk's to tell. */
export const isHumanFact = (event: TicketEvent): boolean =>
  factKinds.some((kind) => kind === event.kind);
