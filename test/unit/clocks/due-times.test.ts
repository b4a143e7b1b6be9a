import { describe, expect, it } from 'vitest';
import type { CompiledCalendar } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { alwaysOpen } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { buildClock } from '../../../lib/domain/clocks/build-clock.ts';
import { makeRun, runsReading } from '../../../lib/domain/clocks/run.ts';
import { hour, instant } from '../../../lib/domain/time/instant.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import { clockIn, codes, shown, text } from './clock-of.ts';

const resolution = { metric: 'resolution', within: '4 h' };
const clockOf = (target: Record<string, unknown>, of: Parameters<typeof clockIn>[2], now: string) =>
  clockIn({ targets: [target] }, { metric: String(target['metric']) }, of, now);

describe('a run that stopped', () => {
  it('keeps the due time that it had, in time or late', () => {
    const target = { metric: 'first-response', within: '60 min' };
    const now = '2026-11-16T12:00:00Z';
    const met = clockOf(target, ticket({}, reply('2026-11-16T09:20:00Z')), now);
    expect([...shown(met), text(met.atRiskAt), text(met.breachesAt)]).toEqual([
      'met',
      '2026-11-16T10:00:00Z',
      '2026-11-16T09:45:00Z',
      '2026-11-16T10:00:00Z',
    ]);
    const late = clockOf(target, ticket({}, reply('2026-11-16T10:20:00Z')), now);
    expect(shown(late)).toEqual(['met-late', '2026-11-16T10:00:00Z']);
  });
  it('has none where it stopped while it was paused', () => {
    const of = ticket(
      {},
      status('2026-11-16T10:00:00Z', 'pending'),
      status('2026-11-16T11:00:00Z', 'solved'),
    );
    expect(shown(clockOf(resolution, of, '2026-11-16T12:00:00Z'))).toEqual(['met', null]);
  });
});

describe('a run with pauses', () => {
  it('was at risk when it was, before the pause', () => {
    const of = ticket(
      {},
      status('2026-11-16T12:30:00Z', 'pending'),
      status('2026-11-16T13:30:00Z', 'open'),
    );
    const clock = clockOf(resolution, of, '2026-11-16T13:40:00Z');
    expect([...shown(clock), text(clock.atRiskAt)]).toEqual([
      'at-risk',
      '2026-11-16T14:00:00Z',
      '2026-11-16T12:00:00Z',
    ]);
  });
  it('stays breached in a pause, from the instant on at which it was', () => {
    const of = ticket({}, status('2026-11-16T13:30:00Z', 'pending'));
    const clock = clockOf(resolution, of, '2026-11-16T15:00:00Z');
    expect([...shown(clock), text(clock.breachesAt)]).toEqual([
      'breached',
      '2026-11-16T13:00:00Z',
      '2026-11-16T13:00:00Z',
    ]);
  });
  it('used up exactly at a pause, is breached once it goes on', () => {
    const paused = status('2026-11-16T13:00:00Z', 'pending');
    const now = '2026-11-16T15:00:00Z';
    expect(clockOf(resolution, ticket({}, paused), now)).toMatchObject({
      state: 'paused',
      breachesAt: null,
    });
    const of = ticket({}, paused, status('2026-11-16T14:00:00Z', 'open'));
    const clock = clockOf(resolution, of, now);
    expect([clock.state, text(clock.breachesAt)]).toEqual(['breached', '2026-11-16T14:00:00Z']);
  });
  it('goes on when its reason is withdrawn, and only then', () => {
    const target = { ...resolution, pausedBy: ['awaiting-remote-access'] };
    const at = instant('2026-11-16T10:00:00Z');
    const reason = 'awaiting-remote-access';
    const pause = { at, kind: 'pause', reason } as const;
    const resume = { at: instant('2026-11-16T11:00:00Z'), kind: 'resume', reason } as const;
    const now = '2026-11-16T11:30:00Z';
    expect(clockOf(target, ticket({}, pause, resume), now)).toMatchObject({
      state: 'on-track',
      elapsed: 1.5 * hour,
    });
    const other = { ...resume, reason: 'awaiting-debug-data' };
    expect(clockOf(target, ticket({}, pause, other), now)).toMatchObject({
      state: 'paused',
      elapsed: hour,
    });
  });
});

it('hides a clock in a status that the target names, while it runs on', () => {
  const target = { ...resolution, hiddenBy: ['pending'], pausedBy: [] };
  const hidden = clockOf(
    target,
    ticket({}, status('2026-11-16T10:00:00Z', 'pending')),
    '2026-11-16T11:00:00Z',
  );
  expect([hidden.hidden, hidden.elapsed]).toEqual([true, 2 * hour]);
  expect(clockOf(target, ticket(), '2026-11-16T11:00:00Z').hidden).toBeUndefined();
});

describe('a calendar that ends', () => {
  it('leaves the clock unknown, and says why', () => {
    const shifts = { '2026-11-16': [['09:00', '12:00']] };
    const parts = {
      calendars: { season: { timeZone: 'UTC', hours: {}, shifts } },
      targets: [{ ...resolution, calendar: 'season' }],
    };
    const clock = clockIn(parts, { metric: 'resolution' }, ticket(), '2026-11-16T10:00:00Z');
    expect([clock.state, codes(clock), clock.withinText]).toEqual([
      'unknown',
      ['calendar-ends'],
      '4 h',
    ]);
  });
  it('is told apart from a fault of ours, which is not hidden', () => {
    const broken: CompiledCalendar = {
      ...alwaysOpen,
      between: () => {
        throw new TypeError('a fault');
      },
    };
    const at = instant('2026-11-16T09:00:00Z');
    const parts = {
      name: { metric: 'resolution' },
      duration: { kind: 'elapsed', milliseconds: hour, text: '1 h' },
      calendar: broken,
      atRiskShare: 0.75,
      assumptions: [],
      because: false,
    } as const;
    const reading = runsReading([makeRun({ at, event: null }, null, at, [])]);
    expect(() => buildClock(parts, reading, at)).toThrow('a fault');
  });
});
