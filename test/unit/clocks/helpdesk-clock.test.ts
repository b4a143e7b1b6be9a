import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { helpdeskClockRecord } from '../../../lib/domain/clocks/helpdesk-clock-record.ts';
import {
  helpdeskClockAt,
  withHelpdeskClocks,
  type HelpdeskClock,
} from '../../../lib/domain/clocks/helpdesk-clock.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { clocksByPress } from '../../../lib/domain/view/leading-clock.ts';
import { stillClock } from '../../builders/clock.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-16T10:00:00Z');
const earlier = instant('2026-11-16T09:30:00Z');
const later = instant('2026-11-16T11:00:00Z');
const clock = (parts: Partial<HelpdeskClock> = {}): HelpdeskClock => ({
  metric: 'agent_work_time',
  dueAt: later,
  startedAt: null,
  stoppedAt: null,
  isPaused: false,
  isBreached: false,
  ...parts,
});

describe('a clock that the helpdesk keeps', () => {
  test.each([
    ['runs until its due time', {}, 'on-track', later],
    ['is breached after it', { dueAt: earlier }, 'breached', earlier],
    ['is breached where the helpdesk says so', { isBreached: true }, 'breached', later],
    ['has no due time while it stands', { isPaused: true }, 'paused', null],
    ['is unknown without a due time', { dueAt: null }, 'unknown', null],
    ['was met in time', { stoppedAt: now }, 'met', later],
    ['is on track at the very instant', { dueAt: now }, 'on-track', now],
    ['was met at the very instant', { stoppedAt: later }, 'met', later],
    [
      'was met late where the helpdesk says so',
      { stoppedAt: now, isBreached: true },
      'met-late',
      later,
    ],
    ['stopped, due at no known time', { stoppedAt: now, dueAt: null }, 'unknown', null],
    ['stopped in time, and is said to be over', { stoppedAt: now, isOver: true }, 'met', later],
    ['is not over where the helpdesk says so', { isOver: false }, 'on-track', later],
    ['is paused, however late', { isPaused: true, isBreached: true }, 'paused', null],
    ['is breached without a due time', { dueAt: null, isBreached: true }, 'breached', null],
    ['was met late', { stoppedAt: now, dueAt: earlier }, 'met-late', earlier],
    ['is over, in time or not', { isOver: true }, 'unknown', later],
    ['is over, and was broken', { isOver: true, isBreached: true }, 'met-late', later],
  ] as const)('%s', (_, parts, state, dueAt) => {
    expect(helpdeskClockAt(clock(parts), now)).toMatchObject({
      state,
      dueAt,
      source: 'helpdesk',
      elapsed: null,
      remaining: null,
    });
  });

  const blank = { ...stillClock, metric: 'agent_work_time', source: 'helpdesk' };
  const because = (code: string) => [{ code, values: [] }];

  test('changes when it comes due, while it runs', () => {
    expect(helpdeskClockAt(clock({ startedAt: earlier }), now)).toEqual({
      ...blank,
      state: 'on-track',
      startedAt: earlier,
      dueAt: later,
      breachesAt: later,
      changesAt: later,
    });
  });

  test('changes no more once it stopped', () => {
    expect(helpdeskClockAt(clock({ stoppedAt: earlier, isPaused: null }), now)).toEqual({
      ...blank,
      state: 'met',
      dueAt: later,
      breachesAt: later,
      stoppedAt: earlier,
    });
  });

  test('that may stand still says so, and stays a guess, late or not', () => {
    const guess = { ...blank, bound: 'assumed', reasons: because('helpdesk-clock-may-pause') };
    expect(helpdeskClockAt(clock({ isPaused: null }), now)).toEqual({
      ...guess,
      state: 'on-track',
      dueAt: later,
      breachesAt: later,
      changesAt: later,
    });
    expect(helpdeskClockAt(clock({ isPaused: null, dueAt: earlier }), now)).toEqual({
      ...guess,
      state: 'breached',
      dueAt: earlier,
      breachesAt: earlier,
    });
  });

  test('of which nothing is known says what is missing, and guesses nothing', () => {
    expect(helpdeskClockAt(clock({ dueAt: null, isPaused: null }), now)).toEqual({
      ...blank,
      state: 'unknown',
      reasons: because('helpdesk-clock-no-due'),
    });
    expect(helpdeskClockAt(clock({ isOver: true, dueAt: null }), now)).toEqual({
      ...blank,
      state: 'unknown',
      reasons: because('helpdesk-clock-over'),
    });
  });

  test('is read back as it was kept', () => {
    for (const it of [clock(), clock({ isOver: true, dueAt: null, isPaused: null })])
      expect(v.parse(helpdeskClockRecord, structuredClone(it))).toEqual(it);
    expect(v.is(helpdeskClockRecord, { ...clock(), more: 1 })).toBe(false);
  });
});

describe('beside ours', () => {
  const created = { kind: 'created', at: earlier, by: 'customer' } as const;
  const judged = (targets: NonNullable<Parameters<typeof matrix>[0]>['targets']) =>
    assess(ticket({}, created), [matrix({ targets })], now, { timeZone: 'UTC' });

  test('it comes behind ours, and each name once', () => {
    const both = withHelpdeskClocks(judged([{ metric: 'first-response', within: '2 h' }]), [
      clock({ metric: 'first-response', dueAt: earlier }),
      clock({ metric: 'first-response' }),
      clock(),
    ]);
    expect(both.clocks.map(({ metric, source }) => `${metric} ${source}`)).toEqual([
      'first-response matrix',
      'first-response helpdesk',
      'agent_work_time helpdesk',
    ]);
    expect(both.clocks[1]?.dueAt).toBe(earlier);
  });

  test('ours leads while it times anything, however late theirs is', () => {
    const both = withHelpdeskClocks(judged([{ metric: 'first-response', within: '2 h' }]), [
      clock({ dueAt: earlier }),
    ]);
    expect(clocksByPress(both, now)[0]?.clock.source).toBe('matrix');
  });

  test('theirs leads where ours never timed anything', () => {
    const both = withHelpdeskClocks(judged([{ metric: 'first-response', promise: 'soon' }]), [
      clock({ dueAt: earlier }),
    ]);
    expect(clocksByPress(both, now)[0]?.clock.source).toBe('helpdesk');
  });

  test('the assessment stays as it is where the helpdesk has none', () => {
    const ours = judged([{ metric: 'first-response', within: '2 h' }]);
    expect(withHelpdeskClocks(ours, [])).toBe(ours);
  });

  test('the assessment changes when ours does, where that is earlier, and never where nothing does', () => {
    const target = { metric: 'first-response', within: '2 h' } as const;
    // Three quarters of two hours from nine o'clock on.
    const ours = instant('2026-11-16T10:30:00Z');
    expect(withHelpdeskClocks(judged([target]), [clock()]).changesAt).toBe(ours);
    const still = clock({ stoppedAt: earlier });
    expect(withHelpdeskClocks(judged([target]), [still]).changesAt).toBe(ours);
    const words = judged([{ metric: 'first-response', promise: 'soon' }]);
    expect(withHelpdeskClocks(words, [still]).changesAt).toBeNull();
    expect(withHelpdeskClocks(words, [clock()]).changesAt).toBe(later);
  });

  test('the assessment changes when theirs comes due', () => {
    const both = withHelpdeskClocks(judged([{ metric: 'first-response', within: '2 h' }]), [
      clock({ dueAt: instant('2026-11-16T10:01:00Z') }),
    ]);
    expect(both.changesAt).toBe(instant('2026-11-16T10:01:00Z'));
  });
});
