import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute } from '../../../lib/domain/time/instant.ts';
import { berlin } from '../../builders/matrix.ts';
import { escalated, reply, status, ticket } from '../../builders/ticket.ts';
import { clockIn, shown } from './clock-of.ts';

const at = (time: string) => instant(`2026-11-16T${time}:00Z`);
const acknowledged = (time: string, tier: number): TicketEvent => ({
  at: at(time),
  kind: 'acknowledged',
  tier,
});
const tiers = [
  { level: 1, name: 'One', respondsWithin: '1 h' },
  { level: 2, name: 'Two', respondsWithin: '2 h' },
  { level: 3, name: 'Three', respondsWithin: '4 h' },
];
const answerOf = (tier: number, of: Ticket, now = '2026-11-16T12:00:00Z', list: object[] = tiers) =>
  clockIn(
    { calendars: { office: berlin, own: { open: 'unpublished' } }, tiers: list },
    { metric: 'acknowledgement', tier },
    of,
    now,
  );
const raised = escalated('2026-11-16T10:00:00Z', 2);

describe('the answer of tier 1', () => {
  it.each([
    ['its own acknowledgement', acknowledged('09:30', 1)],
    ['a public reply', reply('2026-11-16T09:30:00Z')],
  ])('is owed from creation on, and given by %s', (_, event) => {
    const of = ticket({}, acknowledged('09:20', 2), event, reply('2026-11-16T09:50:00Z'));
    expect(answerOf(1, of)).toMatchObject({
      state: 'met',
      startedAt: at('09:00'),
      stoppedAt: at('09:30'),
      dueAt: at('10:00'),
    });
  });
});

describe('the answer of a tier that was escalated to', () => {
  it('is given by that tier or in public, and by nothing else', () => {
    const others: readonly TicketEvent[] = [
      acknowledged('10:05', 3),
      { at: at('10:06'), kind: 'internal-note', by: 'agent' },
      status('2026-11-16T10:07:00Z', 'pending'),
      { at: at('10:08'), kind: 'message', by: 'customer' },
      escalated('2026-11-16T10:09:00Z', 3),
    ];
    const waiting = answerOf(2, ticket({}, raised, ...others));
    expect(waiting).toMatchObject({ state: 'at-risk', stoppedAt: null, reasons: [], tier: 2 });
    const answered = answerOf(2, ticket({}, raised, ...others, acknowledged('10:30', 2)));
    expect(answered).toMatchObject({ state: 'met', stoppedAt: at('10:30'), reasons: [] });
  });
  it('is given by solving, too, and says so', () => {
    const of = ticket({}, raised, status('2026-11-16T10:30:00Z', 'solved'));
    expect(answerOf(2, of)).toMatchObject({
      state: 'met',
      elapsed: 30 * minute,
      reasons: [{ code: 'solved-counts-as-response', values: [] }],
    });
  });
  it('is owed by no tier that nobody escalated to', () => {
    const clock = answerOf(3, ticket({}, raised));
    expect([clock.state, clock.reasons]).toEqual([
      'not-started',
      [{ code: 'tier-not-escalated', values: [3] }],
    ]);
  });
  it('is owed anew after each answer, and every exchange is kept', () => {
    const of = ticket(
      {},
      raised,
      acknowledged('11:00', 2),
      escalated('2026-11-16T11:30:00Z', 2),
      escalated('2026-11-16T11:40:00Z', 2),
    );
    const clock = answerOf(2, of);
    expect([...shown(clock), clock.elapsed]).toEqual([
      'on-track',
      '2026-11-16T13:30:00Z',
      30 * minute,
    ]);
    expect(clock.cycles).toEqual([
      {
        startedAt: at('10:00'),
        stoppedAt: at('11:00'),
        dueAt: at('12:00'),
        elapsed: hour,
        breached: false,
      },
      {
        startedAt: at('11:30'),
        stoppedAt: null,
        dueAt: at('13:30'),
        elapsed: 30 * minute,
        breached: false,
      },
    ]);
  });
});

describe('an earlier answer', () => {
  const by = (when: string, channel: string) => escalated(when, 2, { channel });
  const cyclesWith = (form: object) => {
    const channels = [
      { type: 'form', address: null, respondsWithin: '8 h', ...form },
      { type: 'chat', address: null, respondsWithin: '5 min' },
    ];
    const of = ticket(
      {},
      // Half an hour before the office closes; answered an hour after it opened.
      by('2026-11-16T15:30:00Z', 'form'),
      reply('2026-11-17T09:00:00Z'),
      by('2026-11-17T10:00:00Z', 'chat'),
    );
    const list = [
      { level: 1, name: 'One' },
      { level: 2, name: 'Two', channels },
    ];
    return answerOf(2, of, '2026-11-17T10:02:00Z', list).cycles.map((it) => [
      it.elapsed,
      it.breached,
    ]);
  };
  it('was owed on the calendar of the channel that was used then', () => {
    expect(cyclesWith({ calendar: 'office' })).toEqual([
      [1.5 * hour, false],
      [2 * minute, false],
    ]);
    expect(cyclesWith({})).toEqual([
      [17.5 * hour, true],
      [2 * minute, false],
    ]);
  });
  it('is left out where nobody knows the hours that it was owed in', () => {
    expect(cyclesWith({ calendar: 'own' })).toEqual([[2 * minute, false]]);
  });
});

describe('a reply whose author nobody knows', () => {
  const unknown = reply('2026-11-16T10:05:00Z', null);
  const answer = reply('2026-11-16T10:10:00Z');
  it('leaves open when an escalation was answered', () => {
    const clock = answerOf(2, ticket({}, raised, unknown, answer));
    expect([clock.state, clock.reasons[0]?.code]).toEqual(['unknown', 'reply-author-unknown']);
  });
  it('says nothing of an escalation that came after a sure answer', () => {
    const again = escalated('2026-11-16T11:00:00Z', 2);
    const clock = answerOf(2, ticket({}, raised, unknown, answer, again));
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T13:00:00Z']);
    expect(clock.cycles).toHaveLength(1);
  });
  it('says nothing of an answer that was given before it', () => {
    const sure = { ...answer, at: at('10:02') };
    expect(answerOf(2, ticket({}, raised, sure, unknown))).toMatchObject({
      state: 'met',
      stoppedAt: at('10:02'),
    });
  });
});
