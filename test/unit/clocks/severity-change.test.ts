import { describe, expect, it } from 'vitest';
import { hour, instant } from '../../../lib/domain/time/instant.ts';
import { status, ticket } from '../../builders/ticket.ts';
import { berlin } from '../../builders/matrix.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { clockIn, shown, text } from './clock-of.ts';

const resolution = { metric: 'resolution' };
const parts = {
  calendars: { office: { ...berlin, timeZone: 'UTC' } },
  severities: [
    { id: 'high', name: 'High', when: [{ priority: 'urgent' }] },
    { id: 'low', name: 'Low', default: true },
  ],
  targets: [
    { metric: 'resolution', severity: 'high', within: '4 h' },
    { metric: 'resolution', severity: 'low', within: '16 h', calendar: 'office' },
  ],
};
/** Friday 16:00: one office hour before the weekend. */
const createdAt = instant('2026-11-20T16:00:00Z');
const opened = (priority: string | null, ...events: readonly TicketEvent[]) =>
  ticket({ createdAt, priority }, ...events);
const said = (when: string, id: string | null): TicketEvent => ({
  at: instant(when),
  kind: 'severity',
  id,
  reason: 'seen by the lead',
});
const set = (when: string, to: string | null): TicketEvent => ({
  at: instant(when),
  kind: 'priority',
  to,
});
const clockOf = (of: ReturnType<typeof ticket>, now: string, more: object = {}) =>
  clockIn({ ...parts, ...more }, resolution, of, now, { because: true });

describe('a change of severity that changes the calendar', () => {
  // One office hour on Friday and one on Monday were used when it became high: two hours are left.
  const raised = opened('low', said('2026-11-23T10:00:00Z', 'high'));

  it('keeps the time that was used on the earlier one', () => {
    const clock = clockOf(raised, '2026-11-23T11:00:00Z');
    expect([...shown(clock), clock.elapsed, clock.remaining]).toEqual([
      'at-risk',
      '2026-11-23T12:00:00Z',
      3 * hour,
      hour,
    ]);
    expect([text(clock.atRiskAt), text(clock.breachesAt)]).toEqual([
      '2026-11-23T11:00:00Z',
      '2026-11-23T12:00:00Z',
    ]);
  });
  it('is explained by stretches that add up to it', () => {
    const { because = [], elapsed } = clockOf(raised, '2026-11-23T11:00:00Z');
    const stretches = because.flatMap((step) => step.stretches);
    const counted = stretches.filter(({ kind }) => kind === 'counted');
    expect(counted.map(({ from, to }) => `${text(from)} ${text(to)}`)).toEqual([
      '2026-11-20T16:00:00Z 2026-11-20T17:00:00Z',
      '2026-11-23T09:00:00Z 2026-11-23T10:00:00Z',
      '2026-11-23T10:00:00Z 2026-11-23T11:00:00Z',
    ]);
    expect(counted.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(elapsed);
  });
  it('counts on the later one from then on, also when that opens later', () => {
    const eased = opened('urgent', said('2026-11-20T19:00:00Z', 'low'));
    const clock = clockOf(eased, '2026-11-22T12:00:00Z');
    expect([...shown(clock), clock.elapsed]).toEqual([
      'on-track',
      // Three of sixteen hours used; thirteen office hours from Monday 09:00.
      '2026-11-24T14:00:00Z',
      3 * hour,
    ]);
  });
  it('may happen twice, and back', () => {
    const back = opened(
      'low',
      said('2026-11-20T18:00:00Z', 'high'),
      said('2026-11-20T20:00:00Z', null),
    );
    const clock = clockOf(back, '2026-11-23T10:00:00Z');
    // An office hour, two hours of any, an office hour: four of sixteen.
    expect([clock.elapsed, text(clock.dueAt)]).toEqual([4 * hour, '2026-11-24T14:00:00Z']);
  });
  it('leaves pauses as they are', () => {
    const paused = opened(
      'low',
      status('2026-11-23T09:30:00Z', 'pending'),
      said('2026-11-23T10:00:00Z', 'high'),
      status('2026-11-23T11:00:00Z', 'open'),
    );
    const clock = clockOf(paused, '2026-11-23T11:30:00Z');
    expect([clock.elapsed, text(clock.dueAt)]).toEqual([2 * hour, '2026-11-23T13:30:00Z']);
  });
  it('may come from the helpdesk’s priority', () => {
    const urgent = opened(
      'urgent',
      set('2026-11-20T16:00:00Z', 'low'),
      set('2026-11-23T10:00:00Z', 'urgent'),
    );
    // The first of the two is at the creation itself: from then on it is known.
    const clock = clockOf(urgent, '2026-11-23T11:00:00Z');
    expect([clock.elapsed, text(clock.dueAt)]).toEqual([3 * hour, '2026-11-23T12:00:00Z']);
  });
  it('counts all of it anew where what it was before is not certain', () => {
    const urgent = opened('urgent', set('2026-11-23T10:00:00Z', 'urgent'));
    const clock = clockOf(urgent, '2026-11-23T11:00:00Z');
    expect([clock.state, clock.elapsed]).toEqual(['breached', 67 * hour]);
  });
  it('counts all of it anew where nothing could be counted before', () => {
    const now = '2026-11-23T11:00:00Z';
    const none = { targets: parts.targets.slice(0, 1) };
    expect(clockOf(raised, now, none).elapsed).toBe(67 * hour);
    const unpublished = { calendars: { office: { open: 'unpublished' } } };
    expect(clockOf(raised, now, unpublished).elapsed).toBe(67 * hour);
  });
  it('lists the open hours that are left until it is due', () => {
    const eased = opened('urgent', said('2026-11-20T19:00:00Z', 'low'));
    const left = clockOf(eased, '2026-11-22T12:00:00Z').openUntilDue ?? [];
    expect(left.map((it) => it.map(text))).toEqual([
      ['2026-11-23T09:00:00Z', '2026-11-23T17:00:00Z'],
      ['2026-11-24T09:00:00Z', '2026-11-24T14:00:00Z'],
    ]);
  });
});

describe('a breach before a change', () => {
  const late = '2026-11-23T10:00:00Z';
  const rules = (of: ReturnType<typeof ticket>) =>
    clockOf(of, '2026-11-23T11:00:00Z').because?.map(({ rule }) => rule) ?? [];
  const breached = { code: 'step-breached-earlier', values: ['High', '4 h'] };
  it('stays in the explanation, by a person’s word or by the helpdesk’s priority', () => {
    expect(rules(opened('urgent', said(late, 'low')))).toContainEqual(breached);
    const changed = [set('2026-11-20T16:00:00Z', 'urgent'), set(late, 'low')];
    expect(rules(opened('low', ...changed))).toContainEqual(breached);
  });
  it('is not claimed of a severity that nobody knew', () => {
    expect(rules(opened('low', set(late, 'low'))).map(({ code }) => code)).toEqual([
      'step-started',
    ]);
  });
});

it('judges by the priority of that time when it is asked about the past', () => {
  const events = [set('2026-11-20T16:00:00Z', 'low'), set('2026-11-23T10:00:00Z', 'urgent')];
  const clock = clockOf(opened('urgent', ...events), '2026-11-23T09:30:00Z');
  expect(shown(clock)).toEqual(['on-track', '2026-11-24T16:00:00Z']);
});

describe('a change of severity that changes what pauses', () => {
  const policy = (low: object, high: object = {}) => ({
    severities: parts.severities,
    targets: [
      { metric: 'resolution', severity: 'high', within: '4 h', pausedBy: [], ...high },
      { metric: 'resolution', severity: 'low', within: '16 h', ...low },
    ],
  });
  const monday = { createdAt: instant('2026-11-16T09:00:00Z'), priority: 'low' };
  const waited = [
    status('2026-11-16T10:00:00Z', 'pending'),
    status('2026-11-16T20:00:00Z', 'open'),
    said('2026-11-16T21:00:00Z', 'high'),
  ];
  const at = (now: string, more: object, ...events: readonly TicketEvent[]) => {
    const clock = clockIn(policy(more), resolution, ticket(monday, ...events), now);
    return [...shown(clock), clock.elapsed];
  };

  it('keeps the time that was used as it was: what paused then paused', () => {
    // An hour before it was pending, one after; then an hour as high: one of four is left.
    expect(at('2026-11-16T22:00:00Z', {}, ...waited)).toEqual([
      'at-risk',
      '2026-11-16T23:00:00Z',
      3 * hour,
    ]);
  });
  it('goes on at the change where the new target is not paused by the status', () => {
    const [pending, , raised] = waited;
    if (!pending || !raised) throw new Error('no events');
    expect(at('2026-11-16T22:00:00Z', {}, pending, raised)).toEqual([
      'on-track',
      '2026-11-17T00:00:00Z',
      2 * hour,
    ]);
    expect(at('2026-11-16T20:00:00Z', {}, pending, raised)[0]).toBe('paused');
  });
  it('takes nothing over from a promise in words, which timed nothing', () => {
    const inWords = { within: undefined, promise: 'next release' };
    expect(at('2026-11-16T22:00:00Z', inWords, ...waited).at(-1)).toBe(13 * hour);
    const office = { calendars: parts.calendars, ...policy(inWords, { calendar: 'office' }) };
    const friday = ticket({ createdAt, priority: 'low' }, said('2026-11-23T10:00:00Z', 'high'));
    const clock = clockIn(office, resolution, friday, '2026-11-23T11:00:00Z');
    // The weekend counts for nobody.
    expect([...shown(clock), clock.elapsed]).toEqual(['at-risk', '2026-11-23T12:00:00Z', 3 * hour]);
  });
  it('keeps a named pause of the earlier target, until it ends', () => {
    const named = [
      { at: instant('2026-11-16T10:00:00Z'), kind: 'pause', reason: 'remote-access' },
      { at: instant('2026-11-16T20:00:00Z'), kind: 'resume', reason: 'remote-access' },
      said('2026-11-16T21:00:00Z', 'high'),
    ] as const;
    expect(at('2026-11-16T22:00:00Z', { pausedBy: ['remote-access'] }, ...named)).toEqual([
      'at-risk',
      '2026-11-16T23:00:00Z',
      3 * hour,
    ]);
  });
});
