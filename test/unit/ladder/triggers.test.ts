import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { customerLadder } from '../../../lib/domain/ladder/build-ladder.ts';
import type { Ladder } from '../../../lib/domain/ladder/ladder.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { escalated, reply, status, ticket } from '../../builders/ticket.ts';

const tier = (level: number, more: Record<string, unknown> = {}) => ({
  level,
  name: `Tier ${level}`,
  ...more,
});
const ladderOf = (parts: Record<string, unknown>, of = ticket(), now = '2026-11-16T12:00:00Z') =>
  assess(of, [matrix(parts)], instant(now), { timeZone: null }).ladder;
const second = (ladder: Ladder) => {
  const it = ladder.tiers[1];
  if (!it) throw new Error('no second tier');
  const { state, because, opensAt } = it;
  return [state, because.map(({ code, values }) => [code, ...values]), opensAt];
};

describe('a delay', () => {
  const tiers = [tier(1), tier(2, { opens: [{ after: '4 h' }] }), tier(3)];
  it('waits for the tier before it to engage', () => {
    expect(second(ladderOf({ tiers }))).toEqual([
      'not-yet',
      [['trigger-waits-engagement', '4 h', 1]],
      null,
    ]);
  });
  it('counts from that tier’s engagement, not from the beginning', () => {
    const engaged = ticket({}, reply('2026-11-16T10:00:00Z'));
    expect(second(ladderOf({ tiers }, engaged, '2026-11-16T13:59:59Z'))).toEqual([
      'not-yet',
      [['trigger-waits-delay', '4 h']],
      instant('2026-11-16T14:00:00Z'),
    ]);
    const due = ladderOf({ tiers }, engaged, '2026-11-16T14:00:00Z');
    expect([second(due), due.recommended]).toEqual([
      ['open', [['trigger-delay-passed', '4 h']], null],
      2,
    ]);
  });
  it('on a calendar that ends before it never passes', () => {
    const shifts = { '2026-11-16': [['09:00', '12:00']] };
    const season = { timeZone: 'UTC', hours: {}, shifts };
    const opens = [{ after: '4 h', since: 'created', calendar: 'season' }];
    const parts = { calendars: { season }, tiers: [tier(1), tier(2, { opens })] };
    expect(second(ladderOf(parts))).toEqual(['not-yet', [['calendar-ends']], null]);
  });
  it('among several is the earliest that counts', () => {
    const opens = [{ after: '9 h' }, { after: '5 h' }, { after: '7 h' }].map((it) => ({
      ...it,
      since: 'created',
    }));
    const [, , opensAt] = second(ladderOf({ tiers: [tier(1), tier(2, { opens })] }));
    expect(opensAt).toBe(instant('2026-11-16T14:00:00Z'));
  });
});

describe('a severity', () => {
  const parts = (name?: string) => ({
    severities: [
      { id: 'high', when: [{ priority: 'urgent' }], ...(name !== undefined && { name }) },
      { id: 'low', default: true },
    ],
    tiers: [tier(1), tier(2, { opens: [{ severity: ['high'] }] })],
  });
  it('opens the tier, and is called by its name where it has one', () => {
    const urgent = ticket({ priority: 'urgent' });
    expect(second(ladderOf(parts('Severity 1'), urgent))).toEqual([
      'open',
      [['trigger-severity', 'Severity 1']],
      null,
    ]);
    expect(second(ladderOf(parts(), urgent))).toEqual([
      'open',
      [['trigger-severity', 'high']],
      null,
    ]);
  });
  it('that is another keeps it closed', () => {
    expect(second(ladderOf(parts(), ticket({ priority: 'low' })))).toEqual([
      'not-yet',
      [['trigger-waits-severity', 'high']],
      null,
    ]);
  });
});

it('a late answer of a tier opens the tiers above it only', () => {
  const tiers = [
    tier(1),
    tier(2, { respondsWithin: '1 h', opens: [{ reply: 'delayed' }] }),
    tier(3, { opens: [{ reply: 'delayed' }] }),
  ];
  const ladder = ladderOf({ tiers }, ticket({}, escalated('2026-11-16T09:30:00Z', 2)));
  expect([ladder.tiers.map((it) => it.state), ladder.recommended]).toEqual([
    ['current', 'not-yet', 'open'],
    3,
  ]);
});

it('a category is known by its name, its id, and by nothing else', () => {
  const parts = {
    categories: [{ id: 'data-breach', name: 'Loss of personal data' }],
    tiers: [tier(1), tier(2, { opens: [{ category: ['data-breach'] }] })],
  };
  const states = ['Loss of personal data', 'Data Breach', 'Loss of data'].map(
    (category) => second(ladderOf(parts, ticket({ category })))[0],
  );
  expect(states).toEqual(['open', 'open', 'not-yet']);
});

describe('a prerequisite', () => {
  const missing = (fact: string, loss: Parameters<typeof ticket>[0] = {}) =>
    ladderOf(
      { tiers: [tier(1), tier(2, { requires: [{ fact }] })] },
      ticket(loss),
    ).tiers[1]?.missing.map((it) => it.reason.code);
  const loss = (affected: number | null, component: string | null) => ({
    loss: { affected, total: 100, component },
  });
  it('is a usable loss', () => {
    expect(missing('loss')).toEqual(['requires-loss']);
    expect(missing('loss', loss(101, 'acd'))).toEqual(['requires-loss']);
    expect(missing('loss', loss(20, null))).toEqual([]);
  });
  it('is a named component', () => {
    expect(missing('component')).toEqual(['requires-component']);
    expect(missing('component', loss(20, null))).toEqual(['requires-component']);
    expect(missing('component', loss(null, 'acd'))).toEqual([]);
  });
  it('of the ticket’s own id is always there', () => {
    expect(missing('ticket-id')).toEqual([]);
  });
});

it('a customer’s ladder knows the plan that they said', () => {
  const policy = matrix({
    plans: [{ id: 'gold', name: 'Gold' }],
    severities: [{ id: 'low', default: true }],
    tiers: [tier(1), tier(2, { opens: [{ at: 'any-time' }] })],
  });
  const ladder = customerLadder(policy, instant('2026-11-16T12:00:00Z'), { timeZone: null });
  expect([ladder.recommended, ladder.tiers.map((it) => it.state)]).toEqual([
    1,
    ['current', 'open'],
  ]);
});

describe('a channel', () => {
  const week = (hours: Record<string, unknown>) => ({ timeZone: 'UTC', hours });
  const channel = (calendar: object, now: string, more: Record<string, unknown> = {}) => {
    const phone = { type: 'phone', address: null, calendar: 'own', ...more };
    const parts = { calendars: { own: calendar }, tiers: [tier(1, { channels: [phone] })] };
    const it = ladderOf(parts, ticket(), now).tiers[0]?.channels[0];
    if (!it) throw new Error('no channel');
    return it;
  };
  const openings = (it: ReturnType<typeof channel>) => [
    it.openNow,
    it.opensAt && formatInstant(it.opensAt),
    it.closesAt && formatInstant(it.closesAt),
  ];
  const office = week({ mon: [['09:00', '17:00']] });

  it('says when it closes while it is open, and when it opens while it is not', () => {
    expect(openings(channel(office, '2026-11-16T09:00:00Z'))).toEqual([
      true,
      null,
      '2026-11-16T17:00:00Z',
    ]);
    const closed = channel(office, '2026-11-16T17:00:00Z');
    expect(openings(closed)).toEqual([false, '2026-11-23T09:00:00Z', undefined]);
    expect(closed).not.toHaveProperty('closesAt');
  });
  it('closes at no time that is worth telling where it is open for a week and more', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const always = week(Object.fromEntries(days.map((it) => [it, [['00:00', '24:00']]])));
    const whole = channel(always, '2026-11-16T09:00:00Z');
    expect([whole.openNow, 'closesAt' in whole]).toEqual([true, false]);
    const nearly = { ...always, holidays: ['2026-11-24'] };
    expect(openings(channel(nearly, '2026-11-16T09:00:00Z'))[2]).toBe('2026-11-24T00:00:00Z');
    // To the very end of the eight days that are looked at, it is not known to close.
    expect(openings(channel(nearly, '2026-11-16T00:00:00Z'))[2]).toBeUndefined();
    const around = channel({ open: '24x7' }, '2026-11-16T09:00:00Z');
    expect([around.openNow, 'closesAt' in around]).toEqual([true, false]);
  });
  it('that opens no more says so', () => {
    const season = { ...week({}), shifts: { '2026-11-16': [['09:00', '12:00']] } };
    expect(openings(channel(season, '2026-11-17T09:00:00Z'))).toEqual([false, null, undefined]);
  });
  it.each([
    ['30 min', 1_800_000],
    ['2 h to 8 h', 28_800_000],
    ['2 business days', 172_800_000],
  ])('that promises %s answers within so many milliseconds at most', (respondsWithin, within) => {
    const it = channel(office, '2026-11-16T09:00:00Z', { respondsWithin });
    expect([it.respondsWithin, it.respondsWithinText]).toEqual([within, respondsWithin]);
  });
});

it('a ticket that was solved later counts as unsolved before', () => {
  const tiers = [tier(1), tier(2, { opens: [{ after: '2 h', since: 'created' }] })];
  const solved = ticket({}, status('2026-11-16T15:00:00Z', 'solved'));
  expect(ladderOf({ tiers }, solved, '2026-11-16T12:00:00Z').recommended).toBe(2);
  expect(ladderOf({ tiers }, solved, '2026-11-16T15:00:00Z').recommended).toBe(1);
});
