import { isDeepStrictEqual as isDeepEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Clock } from '../../../lib/domain/clocks/clock.ts';
import {
  isFinished,
  type Ticket,
  type TicketEvent,
  type TicketStatus,
} from '../../../lib/domain/ticket/ticket.ts';
import { instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const policy = matrix({
  calendars: { office: berlin },
  targets: [
    { metric: 'first-response', within: '60 min' },
    { metric: 'next-response', within: '90 min' },
    { metric: 'periodic-update', within: '4 h', calendar: 'office' },
    { metric: 'resolution', within: '6 h' },
    { metric: 'tier-engagement', within: '3 h' },
    { metric: 'rca', within: '5 h' },
  ],
  tiers: [
    { level: 1, name: 'One' },
    { level: 2, name: 'Two', respondsWithin: '30 min' },
    { level: 3, name: 'Three', respondsWithin: '1 h' },
  ],
});

/** Where what people tell counts, too: pauses by name, a workaround, a reopening that begins anew. */
const tolerant = (onReopen: 'resume' | 'restart') =>
  matrix({
    targets: [
      { metric: 'first-response', within: '60 min', pausedBy: ['pending'] },
      { metric: 'next-response', within: '90 min', pausedBy: ['pending', 'remote-access'] },
      { metric: 'periodic-update', within: '2 h', pausedBy: ['on-hold', 'remote-access'] },
      {
        metric: 'resolution',
        within: '6 h',
        pausedBy: ['pending', 'remote-access', 'debug-data'],
        metBy: ['workaround'],
        onReopen,
      },
      { metric: 'rca', within: '5 h', pausedBy: ['pending', 'debug-data'] },
    ],
  });
const updatesOnceEscalated = matrix({
  targets: [{ metric: 'periodic-update', within: '2 h', from: 'escalated', pausedBy: ['pending'] }],
});
const policies = [policy, tolerant('resume'), tolerant('restart'), updatesOnceEscalated];

const created = instant('2026-11-16T09:00:00Z');
const at = created;
const anyEvent: fc.Arbitrary<TicketEvent> = fc.oneof(
  fc.constantFrom<TicketEvent>(
    { at, kind: 'public-reply', by: 'agent' },
    { at, kind: 'public-reply' },
    { at, kind: 'message' },
    { at, kind: 'message', by: 'customer' },
    { at, kind: 'escalated', tier: 2 },
    { at, kind: 'escalated', tier: 3 },
    { at, kind: 'acknowledged', tier: 2 },
    { at, kind: 'workaround' },
    { at, kind: 'recurred' },
    { at, kind: 'rca-delivered' },
    { at, kind: 'pause', reason: 'remote-access' },
    { at, kind: 'resume', reason: 'remote-access' },
    { at, kind: 'pause', reason: 'debug-data' },
    { at, kind: 'resume', reason: 'debug-data' },
  ),
  fc
    .constantFrom<TicketStatus>('open', 'pending', 'on-hold', 'solved', 'closed')
    .map((to): TicketEvent => ({ at, kind: 'status', to })),
);
const history = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 600 }), anyEvent), { maxLength: 14 })
  .map((list) =>
    list
      .map(([minutes, event]): TicketEvent => ({
        ...event,
        at: toInstant(created + minutes * minute),
      }))
      .sort((a, b) => a.at - b.at),
  );

function whole(events: readonly TicketEvent[]): Ticket {
  const last = events.findLast((event) => event.kind === 'status');
  const facts = last?.kind === 'status' ? { status: last.to } : {};
  return { ...ticket({}, ...events), ...facts };
}

const now = toInstant(created + 660 * minute);
const clocksOf = (of: Ticket): readonly Clock[] =>
  policies.flatMap((it) => assess(of, [it], now, { timeZone: null }).clocks);

/** What a clock claims without saying that it may be otherwise. */
function contradiction(full: Clock, partial: Clock): string | null {
  const name = `${partial.metric} ${partial.tier ?? ''}`;
  // Where somebody unknown wrote, even the whole history tells less.
  if (partial.state === 'unknown' || full.state === 'unknown') return null;
  if (partial.bound === 'exact') {
    const same = full.state === partial.state && full.dueAt === partial.dueAt;
    if (!same) return `${name}: ${full.state} became ${partial.state}, exact`;
    const known = partial.cycles.every((it) => full.cycles.some((one) => isDeepEqual(it, one)));
    return known ? null : `${name}: a run that was none, exact`;
  }
  // A breach is never claimed from what may have been shorter; more time than was is never hidden.
  if (partial.state === 'breached' || partial.state === 'met-late')
    return full.state === partial.state ? null : `${name}: ${partial.state} was ${full.state}`;
  if (partial.state === 'met' && full.state !== 'met' && full.state !== 'met-late')
    return `${name}: met was ${full.state}`;
  const used = full.elapsed ?? 0;
  return partial.elapsed !== null && used > partial.elapsed
    ? `${name}: at most ${partial.elapsed} was ${used}`
    : null;
}

function contradictions(events: readonly TicketEvent[], partial: Ticket): string[] {
  const full = clocksOf(whole(events));
  return clocksOf(partial).flatMap((clock, place) => {
    const other = full[place];
    const found = other ? contradiction(other, clock) : 'a clock is missing';
    return found === null ? [] : [found];
  });
}

it('says nothing wrong for sure when events before a known instant are lost', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 650 }), fc.nat(), (events, from, mask) => {
      const knownFrom = toInstant(created + from * minute);
      const kept = events.filter((event, place) => event.at >= knownFrom || (mask >> place) & 1);
      const partial = { ...whole(events), completeness: 'partial' as const, knownFrom };
      const all = partial.events.filter((event) => event.kind === 'created');
      expect(contradictions(events, { ...partial, events: [...all, ...kept] })).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

it('says nothing wrong for sure of a list row with any of its events lost', () => {
  fc.assert(
    fc.property(history, fc.nat(), (events, mask) => {
      const kept = events.filter((_, place) => (mask >> place) & 1);
      const row = { ...whole(events), completeness: 'snapshot' as const };
      const all = row.events.filter((event) => event.kind === 'created');
      expect(contradictions(events, { ...row, events: [...all, ...kept] })).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

it('gives the same answer in whatever order the events come', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (events, randoms) => {
      const distinct = events.filter((event, place) => event.at !== events[place - 1]?.at);
      const shuffled = distinct
        .map((event) => ({ event, rank: randoms.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map((it) => it.event);
      const of = whole(distinct);
      expect(clocksOf({ ...of, events: [...shuffled, ...of.events.slice(0, 1)] })).toEqual(
        clocksOf(of),
      );
    }),
    { numRuns: 1000 },
  );
});

it('runs nothing on a finished ticket but the analysis and an answer to an escalation', () => {
  fc.assert(
    fc.property(history, (events) => {
      const of = whole(events);
      fc.pre(isFinished(of.status));
      const running = clocksOf(of).filter((clock) =>
        ['on-track', 'at-risk', 'breached', 'paused'].includes(clock.state),
      );
      expect(
        running
          .map((clock) => clock.metric)
          .filter((it) => it !== 'rca' && it !== 'acknowledgement'),
      ).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
