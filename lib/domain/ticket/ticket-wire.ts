import * as v from 'valibot';
import type { Finding } from '../matrix/finding.ts';
import { succeed, type Result } from '../result.ts';
import { instantText } from '../time/instant-text.ts';
import { isTimeZone } from '../time/zone-name.ts';
import { parseWire } from '../wire.ts';
import { actors, ticketId, ticketStatuses, type Ticket, type TicketEvent } from './ticket.ts';

const text = v.string('write a text');
const nullable = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.nullable(schema), null);
const count = v.pipe(v.number('write a number'), v.finite('write a finite number'));
const level = v.pipe(
  v.number('write a tier level'),
  v.integer('write a whole number'),
  v.minValue(1, 'levels begin at 1'),
);
const completenesses = ['full', 'partial', 'snapshot'] as const;
const status = v.picklist(ticketStatuses, `write one of ${ticketStatuses.join(', ')}`);
const fieldValue = v.nullable(
  v.union([v.string(), v.number(), v.boolean()], 'write a text, number or boolean'),
);

const loss = { affected: nullable(count), total: nullable(count), component: nullable(text) };
const base = {
  at: instantText,
  by: v.optional(v.nullable(v.picklist(actors, `write one of ${actors.join(', ')}`))),
  author: v.optional(v.nullable(text)),
};

/** An event as it travels and is stored: one object, unknown keys refused. */
const eventSchema = v.variant(
  'kind',
  [
    ...(
      [
        'created',
        'message',
        'public-reply',
        'internal-note',
        'unsatisfactory',
        'workaround',
        'recurred',
        'customer-agreed',
        'rca-delivered',
      ] as const
    ).map((kind) => v.strictObject({ kind: v.literal(kind), ...base })),
    v.strictObject({
      kind: v.literal('status'),
      ...base,
      to: status,
      raw: v.optional(v.nullable(text)),
    }),
    v.strictObject({ kind: v.literal('priority'), ...base, to: nullable(text) }),
    v.strictObject({ kind: v.literal('field'), ...base, name: text, to: fieldValue }),
    v.strictObject({
      kind: v.literal('assigned'),
      ...base,
      assignee: v.optional(v.nullable(text)),
      group: v.optional(v.nullable(text)),
    }),
    v.strictObject({
      kind: v.literal('severity'),
      ...base,
      id: nullable(text),
      reason: v.optional(v.nullable(text), ''),
    }),
    v.strictObject({ kind: v.literal('loss'), ...base, ...loss }),
    v.strictObject({
      kind: v.literal('escalated'),
      ...base,
      tier: level,
      channel: v.optional(v.nullable(text)),
      reference: v.optional(v.nullable(text)),
      reason: v.optional(v.nullable(text)),
    }),
    v.strictObject({ kind: v.literal('acknowledged'), ...base, tier: level }),
    v.strictObject({
      kind: v.literal('scope'),
      ...base,
      inScope: v.boolean('write true or false'),
      reason: v.optional(v.nullable(text), ''),
    }),
    v.strictObject({ kind: v.literal('pause'), ...base, reason: text }),
    v.strictObject({ kind: v.literal('resume'), ...base, reason: text }),
    v.strictObject({ kind: v.literal('monitoring'), ...base, until: instantText }),
    v.strictObject({
      kind: v.literal('closed'),
      ...base,
      criteria: v.optional(v.nullable(v.array(text, 'write a list of texts')), []),
    }),
    v.strictObject({ kind: v.literal('merged'), ...base, into: text }),
  ],
  'write a kind of event that is known',
);

const requester = v.strictObject({
  name: nullable(text),
  email: nullable(text),
  organization: nullable(text),
  timeZone: nullable(v.pipe(text, v.check(isTimeZone, 'write an IANA zone, such as Asia/Kolkata'))),
});

/** A ticket as it travels. Absent and `null` both mean not known; unknown keys are errors. */
const ticketSchema = v.strictObject({
  id: v.union([text, v.pipe(v.number(), v.transform(String))], 'write an id'),
  helpdesk: nullable(text),
  url: nullable(text),
  subject: nullable(text),
  body: nullable(text),
  type: nullable(text),
  category: nullable(text),
  status,
  rawStatus: nullable(text),
  priority: nullable(text),
  impact: nullable(text),
  urgency: nullable(text),
  tags: nullable(v.array(text, 'write a list of texts')),
  fields: nullable(v.record(text, fieldValue)),
  loss: nullable(v.strictObject(loss)),
  plan: nullable(text),
  requester: nullable(requester),
  assignee: nullable(text),
  group: nullable(text),
  brand: nullable(text),
  createdAt: instantText,
  completeness: nullable(v.picklist(completenesses, `write one of ${completenesses.join(', ')}`)),
  knownFrom: nullable(instantText),
  events: v.array(eventSchema, 'write a list of events'),
});

type WireTicket = v.InferOutput<typeof ticketSchema>;

/** Keys in which `null` has a meaning of its own; in all others it means not known. */
const meaningfulNulls = new Set([
  'to',
  'id',
  'assignee',
  'group',
  'affected',
  'total',
  'component',
]);
const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  severity: { reason: '' },
  scope: { reason: '' },
  closed: { criteria: [] },
};

const toEvent = (event: WireTicket['events'][number]): TicketEvent => {
  const known = Object.entries(event).filter(
    ([key, value]) => value !== undefined && (value !== null || meaningfulNulls.has(key)),
  );
  return { ...defaults[event.kind], ...Object.fromEntries(known) } as TicketEvent;
};

/** The ticket that `value` is, or every thing that is wrong with it, each with its path. */
export function parseTicket(value: unknown): Result<Ticket, readonly Finding[]> {
  const parsed = parseWire(ticketSchema, value);
  if (!parsed.ok) return parsed;
  const ticket = parsed.value;
  // Without a word on completeness, a history that begins at the beginning is taken as whole.
  const begins = ticket.events.some((event) => event.kind === 'created');
  return succeed({
    ...ticket,
    id: ticketId(ticket.id),
    completeness: ticket.completeness ?? (begins ? 'full' : 'partial'),
    events: ticket.events.map(toEvent),
  });
}
