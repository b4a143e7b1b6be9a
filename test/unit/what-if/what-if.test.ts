import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import type { Supposition } from '../../../lib/domain/what-if/supposition.ts';
import { whatIf } from '../../../lib/domain/what-if/what-if.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { message, reply, status, ticket } from '../../builders/ticket.ts';

const minute = 60_000;
const hour = 60 * minute;
const settings = { timeZone: null };

/** Office hours in Berlin (09:00 to 17:00, UTC+1 in November); the ticket came on Monday at 10:00 there. */
const office = matrix({
  calendars: { office: berlin },
  severities: [
    { id: 'critical', when: [{ loss: { atLeast: '20%' } }] },
    { id: 'major', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '2 h', calendar: 'office' },
    { metric: 'next-response', within: '1 h', calendar: 'office' },
    { metric: 'resolution', severity: 'critical', within: '4 h', calendar: 'office' },
    {
      metric: 'resolution',
      severity: 'major',
      within: '8 h',
      calendar: 'office',
      pausedBy: ['pending', 'awaiting-logs'],
      metBy: ['workaround'],
    },
  ],
  tiers: [
    { level: 1, name: 'One' },
    { level: 2, name: 'Two', opens: [{ reply: 'delayed' }] },
  ],
});
const none = { affected: 0, total: 100, component: null };
const fresh = ticket({ loss: none });

const ask = (
  of: Ticket,
  now: string,
  supposition: Supposition,
  editions: readonly Matrix[] = [office],
) => whatIf(of, editions, settings, instant(now), supposition);
const changes = (found: ReturnType<typeof ask>) =>
  found.clocks.map(({ after }) => [after.metric, after.state]);

describe('if I reply', () => {
  it('before it is due, tells what is to spare, and what is due next', () => {
    // 10:00 to 11:55 in Berlin are 1 h 55 min of 2 h. Resolution: 8 h from 10:00 is tomorrow, 10:00.
    const at = instant('2026-11-16T10:55:00Z');
    const found = ask(fresh, '2026-11-16T10:00:00Z', { kind: 'reply', at });
    expect(changes(found)).toEqual([['first-response', 'met']]);
    expect(found.clocks[0]?.after).toMatchObject({ elapsed: 115 * minute, remaining: 5 * minute });
    expect(found.clocks[0]?.before).toMatchObject({ state: 'at-risk' });
    expect(found.next).toMatchObject({
      metric: 'resolution',
      dueAt: instant('2026-11-17T09:00:00Z'),
    });
    expect(found.unknown).toEqual([]);
  });
  it('exactly when it is due, is met with nothing to spare; a millisecond later is late', () => {
    const due = instant('2026-11-16T11:00:00Z');
    const stateAt = (at: number) =>
      ask(fresh, '2026-11-16T10:00:00Z', { kind: 'reply', at: instant(new Date(at).toISOString()) })
        .clocks[0]?.after;
    expect(stateAt(due)).toMatchObject({ state: 'met', remaining: 0 });
    expect(stateAt(due + 1)).toMatchObject({ state: 'met-late', remaining: -1 });
  });
  it('after closing time counts open time only', () => {
    // Now 16:30 in Berlin, asked for at 20:00: a customer's message of 16:30 has used 30 min of 1 h.
    const waiting = ticket(
      { loss: none },
      reply('2026-11-16T09:30:00Z'),
      message('2026-11-16T15:30:00Z'),
    );
    const at = instant('2026-11-16T19:00:00Z');
    const found = ask(waiting, '2026-11-16T15:30:00Z', { kind: 'reply', at });
    expect(changes(found)).toEqual([['next-response', 'met']]);
    expect(found.clocks[0]?.after).toMatchObject({ elapsed: 30 * minute, remaining: 30 * minute });
  });
  it('does not count as change what time alone brings until then', () => {
    const answered = ticket({ loss: none }, reply('2026-11-16T09:30:00Z'));
    // Resolution is at risk by then (6 h of 8 h), with or without another reply.
    const at = instant('2026-11-16T15:30:00Z');
    const found = ask(answered, '2026-11-16T10:00:00Z', { kind: 'reply', at });
    expect(found.clocks).toEqual([]);
    expect(found.asIs.clocks.find((it) => it.metric === 'resolution')?.state).toBe('on-track');
    expect(found.supposed.clocks.find((it) => it.metric === 'resolution')?.state).toBe('at-risk');
  });
  it('closes the tier that only a delayed reply opens', () => {
    const late = '2026-11-16T12:00:00Z';
    const found = ask(fresh, late, { kind: 'reply', at: instant(late) });
    expect(found.clocks[0]?.after).toMatchObject({ state: 'met-late', remaining: -hour });
    expect(found.tiers).toMatchObject([{ level: 2, before: 'open', after: 'not-yet' }]);
  });
});

describe('if it is another severity', () => {
  it('the new target decides, with the time used kept', () => {
    const now = '2026-11-16T12:00:00Z';
    const found = ask(fresh, now, { kind: 'severity', at: instant(now), id: 'critical' });
    // 4 h from 10:00 in Berlin are over at 14:00; 3 h are used, so it is at risk.
    expect(
      found.clocks.map(({ before, after }) => [after.metric, before.dueAt, after.dueAt]),
    ).toEqual([['resolution', instant('2026-11-17T09:00:00Z'), instant('2026-11-16T13:00:00Z')]]);
    expect(found.clocks[0]?.after).toMatchObject({ state: 'at-risk', elapsed: 3 * hour });
    expect(found.supposed.severity).toMatchObject({ id: 'critical', certain: true });
  });
  it('makes certain what was not', () => {
    const unsure = ticket({ loss: { affected: null, total: null, component: null } });
    const now = instant('2026-11-16T10:00:00Z');
    const found = ask(unsure, '2026-11-16T10:00:00Z', { kind: 'severity', at: now, id: 'major' });
    expect(found.asIs.clocks.find((it) => it.metric === 'resolution')?.state).toBe('unknown');
    expect(changes(found)).toEqual([['resolution', 'on-track']]);
  });
});

describe('if we pause, ease or solve', () => {
  const now = '2026-11-16T12:00:00Z';
  const at = instant(now);
  it('pausing by status and by a named reason stops the clocks that know them, and no other', () => {
    for (const reason of [null, 'awaiting-logs']) {
      const found = ask(fresh, now, { kind: 'pause', at, reason });
      expect(changes(found)).toEqual([['resolution', 'paused']]);
      expect(found.clocks[0]?.after).toMatchObject({ elapsed: 3 * hour, dueAt: null });
    }
    expect(ask(fresh, now, { kind: 'pause', at, reason: 'something else' }).clocks).toEqual([]);
  });
  it('pausing what is paused changes nothing', () => {
    const paused = ticket({ loss: none }, status('2026-11-16T10:00:00Z', 'pending'));
    expect(ask(paused, now, { kind: 'pause', at, reason: null }).clocks).toEqual([]);
  });
  it('a workaround meets what may be met by one', () => {
    expect(changes(ask(fresh, now, { kind: 'workaround', at }))).toEqual([['resolution', 'met']]);
  });
  it('solving stops the clocks, and says of the response what the policy says', () => {
    const found = ask(fresh, now, { kind: 'solve', at });
    expect(changes(found)).toEqual([
      ['first-response', 'met-late'],
      ['resolution', 'met'],
    ]);
    expect(found.next).toBeNull();
  });
});

describe('what is not known', () => {
  const glimpsed = ticket({ loss: none, completeness: 'snapshot' });
  const replying = (time: string) =>
    ask(glimpsed, '2026-11-16T10:00:00Z', { kind: 'reply', at: instant(time) });

  it('stays unknown under a supposition, and is named', () => {
    const late = replying('2026-11-16T11:30:00Z');
    expect(late.unknown.map((it) => it.metric)).toEqual(['first-response', 'next-response']);
    expect(late.clocks.filter(({ after }) => after.metric === 'first-response')).toEqual([]);
  });
  it('a reply in time is in time whatever happened before, and its sum is a bound', () => {
    const timely = replying('2026-11-16T10:55:00Z').clocks.map(({ after }) => after);
    expect(timely).toMatchObject([{ metric: 'first-response', state: 'met', bound: 'at-most' }]);
  });
});

it('is the same engine: a supposed event and the real one give the same assessment', () => {
  const at = instant('2026-11-16T10:55:00Z');
  const found = ask(fresh, '2026-11-16T10:00:00Z', { kind: 'reply', at });
  const real = ticket({ loss: none }, reply('2026-11-16T10:55:00Z'));
  expect(found.supposed).toEqual(assess(real, [office], at, settings));
  expect(found.asIs).toEqual(assess(fresh, [office], instant('2026-11-16T10:00:00Z'), settings));
});

it('refuses what would precede the ticket', () => {
  const at = instant('2026-11-16T08:59:59Z');
  expect(() => ask(fresh, '2026-11-16T10:00:00Z', { kind: 'reply', at })).toThrow(RangeError);
});
