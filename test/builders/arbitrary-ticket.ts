import fc from 'fast-check';
import {
  actors,
  ticketStatuses,
  type Ticket,
  type TicketEvent,
} from '../../lib/domain/ticket/ticket.ts';
import { instant, minute, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import { ticket } from './ticket.ts';

/** When every random ticket was created: a Monday morning in London. */
export const created = instant('2026-11-16T09:00:00Z');
const minutes = (most: number) => fc.integer({ min: 0, max: most });
const at: Instant = created;
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const word = fc.constantFrom('high', 'low', 'urgent', 'acd', 'gold', 'pay', 'data breach', '', 'x');
const count = orNull(fc.constantFrom(-1, 0, 1, 19, 20, 99, 100, 101, 1e9));
const lost = fc.record({ affected: count, total: count, component: orNull(word) });
const tier = fc.integer({ min: 1, max: 4 });
const pauseReason = fc.constantFrom('waiting-on-customer', 'awaiting-remote-access', 'other');
const by = fc.option(fc.constantFrom(...actors), { nil: undefined });

const details: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom<object>(
    { kind: 'message' },
    { kind: 'public-reply' },
    { kind: 'internal-note' },
    { kind: 'unsatisfactory' },
    { kind: 'workaround' },
    { kind: 'recurred' },
    { kind: 'customer-agreed' },
    { kind: 'rca-delivered' },
  ),
  fc.constantFrom(...ticketStatuses).map((to) => ({ kind: 'status', to })),
  orNull(word).map((to) => ({ kind: 'priority', to })),
  fc
    .tuple(fc.constantFrom('plan', 'impact', 'urgency', 'category', 'time-zone', 'y'), orNull(word))
    .map(([name, to]) => ({ kind: 'field', name, to })),
  orNull(fc.constantFrom('s0', 's1', 's2')).map((id) => ({ kind: 'severity', id, reason: 'said' })),
  lost.map((it) => ({ kind: 'loss', ...it })),
  tier.map((it) => ({ kind: 'escalated', tier: it })),
  fc
    .tuple(tier, fc.constantFrom('phone', 'form', 'cc', 'fax'), word)
    .map(([it, channel, reference]) => ({ kind: 'escalated', tier: it, channel, reference })),
  tier.map((it) => ({ kind: 'acknowledged', tier: it })),
  fc.boolean().map((inScope) => ({ kind: 'scope', inScope, reason: 'said' })),
  pauseReason.map((reason) => ({ kind: 'pause', reason })),
  pauseReason.map((reason) => ({ kind: 'resume', reason })),
  minutes(9000).map((it) => ({ kind: 'monitoring', until: toInstant(at + it * minute) })),
  fc.constant({ kind: 'closed', criteria: [] }),
  fc.constant({ kind: 'merged', into: '7' }),
);

/** An event of any kind within some days of the creation; a few lie before it. */
export const anyEvent: fc.Arbitrary<TicketEvent> = fc
  .tuple(fc.integer({ min: -60, max: 12_000 }), by, details)
  .map(
    ([after, who, detail]) =>
      ({
        ...detail,
        at: toInstant(created + after * minute),
        ...(who !== undefined && { by: who }),
      }) as TicketEvent,
  );

/** A ticket of any facts and events, known in full, in part, or as a row of a list. */
export const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    events: fc.array(anyEvent, { maxLength: 16 }),
    opener: by,
    hasCreated: fc.boolean(),
    status: fc.constantFrom(...ticketStatuses),
    followsEvents: fc.boolean(),
    completeness: fc.constantFrom('full', 'full', 'partial', 'snapshot' as const),
    knownFrom: orNull(minutes(9000).map((it) => toInstant(created + it * minute))),
    facts: fc.record({
      type: orNull(fc.constantFrom('incident', 'change')),
      priority: orNull(word),
      impact: orNull(word),
      urgency: orNull(word),
      category: orNull(word),
      plan: orNull(word),
      subject: orNull(word),
      body: orNull(word),
      tags: orNull(fc.array(word, { maxLength: 2 })),
      fields: orNull(fc.record({ site: orNull(word) })),
      loss: orNull(lost),
    }),
    zone: orNull(fc.constantFrom('Asia/Kolkata', 'America/New_York', 'Not/AZone')),
  })
  .map((it): Ticket => {
    const last = it.events.findLast((event) => event.kind === 'status');
    const status = it.followsEvents && last?.kind === 'status' ? last.to : it.status;
    const opening: TicketEvent = {
      at,
      kind: 'created',
      ...(it.opener !== undefined && { by: it.opener }),
    };
    return {
      ...ticket(),
      ...it.facts,
      requester: { name: null, email: null, organization: null, timeZone: it.zone },
      status,
      completeness: it.completeness,
      knownFrom: it.knownFrom,
      events: [...(it.hasCreated ? [opening] : []), ...it.events],
    };
  });
