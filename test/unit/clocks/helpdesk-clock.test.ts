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

  test('that may stand still says so, and stays a guess', () => {
    const shown = helpdeskClockAt(clock({ isPaused: null }), now);
    expect(shown).toMatchObject({ state: 'on-track', bound: 'assumed' });
    expect(shown.reasons.map(({ code }) => code)).toEqual(['helpdesk-clock-may-pause']);
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

  test('the assessment changes when theirs comes due', () => {
    const both = withHelpdeskClocks(judged([{ metric: 'first-response', within: '2 h' }]), [
      clock({ dueAt: instant('2026-11-16T10:01:00Z') }),
    ]);
    expect(both.changesAt).toBe(instant('2026-11-16T10:01:00Z'));
  });
});
