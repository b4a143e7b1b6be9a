import { describe, expect, test } from 'vitest';
import { badgeOf, staleAfter, unreadBadge } from '../../../lib/domain/view/badge.ts';
import { hour, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { assessment, clock, now, severity, ticketView } from '../../component/samples.ts';
import type { Clock } from '../../../lib/domain/clocks/clock.ts';

const after = (milliseconds: number) => toInstant(now + milliseconds);
const withClocks = (...clocks: readonly Clock[]) =>
  ticketView({ assessment: assessment({ clocks }) });

const dueIn = (milliseconds: number, part: Partial<Clock> = {}) =>
  clock({
    state: 'on-track',
    dueAt: after(milliseconds),
    breachesAt: after(milliseconds),
    atRiskAt: after(milliseconds - 15 * minute),
    remaining: milliseconds,
    ...part,
  });

describe('the clock that matters most', () => {
  const breached = dueIn(-hour, { metric: 'resolution', state: 'breached' });
  const atRisk = dueIn(5 * minute, { state: 'at-risk' });
  const paused = clock({ metric: 'rca', state: 'paused', dueAt: null });
  const met = clock({ metric: 'next-response', state: 'met', stoppedAt: now });

  test('is a breach before a risk before a promise, wherever it stands in the matrix', () => {
    const of = (...clocks: Clock[]) => badgeOf(withClocks(...clocks), now).state;
    expect(of(met, paused, dueIn(hour), atRisk, breached)).toBe('breached');
    expect(of(met, paused, dueIn(hour), atRisk)).toBe('at-risk');
    expect(of(met, paused, dueIn(hour))).toBe('on-track');
    expect(of(met, paused)).toBe('paused');
    expect(of(met)).toBe('met');
  });

  test('is the one that is due first, among several that run', () => {
    const badge = badgeOf(withClocks(dueIn(3 * hour), dueIn(hour, { metric: 'resolution' })), now);
    expect(badge.clock?.clock.metric).toBe('resolution');
  });

  test('is none that is hidden in the ticket’s status', () => {
    const badge = badgeOf(withClocks({ ...breached, hidden: true }, dueIn(hour)), now);
    expect(badge.state).toBe('on-track');
  });

  test('is none where the matrix times nothing', () => {
    expect(badgeOf(withClocks(), now)).toMatchObject({ state: 'no-clock', clock: null });
  });
});

describe('a badge that nobody asks about again', () => {
  const view = withClocks(dueIn(hour));

  test.each([
    ['on-track', 0],
    ['on-track', 45 * minute - 1],
    ['at-risk', 45 * minute],
    ['at-risk', hour],
    ['breached', hour + 1],
  ])('is %s after %i ms', (state, passed) => {
    expect(badgeOf(view, after(passed)).state).toBe(state);
  });

  test('says after which instant it is another', () => {
    expect(badgeOf(view, now).changesAt).toBe(after(45 * minute));
    expect(badgeOf(view, after(50 * minute)).changesAt).toBe(after(hour));
    expect(badgeOf(view, after(2 * hour)).changesAt).toBeNull();
  });

  test('is due and not breached while its hours are over', () => {
    const overnight = withClocks(dueIn(hour, { breachesAt: after(16 * hour) }));
    expect(badgeOf(overnight, after(2 * hour))).toMatchObject({
      state: 'due-closed',
      changesAt: after(16 * hour),
    });
    expect(badgeOf(overnight, after(16 * hour + 1)).state).toBe('breached');
  });

  test('never turns a breach back, though the computer’s time is set back', () => {
    const breached = withClocks(dueIn(-hour, { state: 'breached' }));
    expect(badgeOf(breached, after(-5 * hour)).state).toBe('breached');
  });

  test('counts nothing while paused, met or unknown', () => {
    const counts = (state: Clock['state']) =>
      badgeOf(withClocks(clock({ state, dueAt: null })), now).counts;
    expect(badgeOf(view, now).counts).toBe(true);
    expect((['paused', 'met', 'unknown', 'not-started'] as const).map(counts)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what a badge leads with', () => {
  test('is the severity, and never the priority beside it', () => {
    expect(badgeOf(ticketView(), now)).toMatchObject({ severity: { id: 'major' }, priority: null });
  });

  test('is the helpdesk’s priority where the matrix has no severities', () => {
    const none = severity({ id: null, name: null, rank: null, couldBe: [], certain: true });
    const view = ticketView({ assessment: assessment({ severity: none }) });
    expect(badgeOf(view, now)).toMatchObject({ severity: null, priority: '50' });
  });
});

describe('a ticket that was not judged', () => {
  test('says that no matrix is chosen', () => {
    const view = ticketView({ state: 'no-matrix', assessment: null });
    expect(badgeOf(view, now).state).toBe('no-matrix');
  });

  test('says what could not be read, and why', () => {
    const problem = { kind: 'forbidden', detail: '403' } as const;
    const view = ticketView({
      state: 'unreadable',
      assessment: null,
      problem,
      missing: ['status'],
    });
    expect(badgeOf(view, now)).toMatchObject({ state: 'unreadable', problem, missing: ['status'] });
  });

  test('waits while nothing is known, and is unreadable once a problem is', () => {
    expect(unreadBadge(null).state).toBe('waiting');
    expect(unreadBadge({ kind: 'signed-out', detail: '302' }).state).toBe('unreadable');
  });
});

test('a reading is old after two refreshes that did not come', () => {
  const view = ticketView({ readAt: now });
  expect(badgeOf(view, after(staleAfter)).stale).toBe(false);
  expect(badgeOf(view, after(staleAfter + 1)).stale).toBe(true);
});
