import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute } from '../../../lib/domain/time/instant.ts';
import { stillClock } from '../../builders/clock.ts';
import { berlin } from '../../builders/matrix.ts';
import { status, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';

const at = (time: string) => instant(`2026-11-${time}Z`);
const clockOf = (target: Record<string, unknown>, of: Ticket, now: string, more: object = {}) =>
  clockIn(
    { calendars: { office: berlin, undefined: berlin }, targets: [target] },
    { metric: String(target['metric']) },
    of,
    `2026-11-${now}Z`,
    more,
  );
const startedAt = at('16T09:00:00');

describe('all that a clock says', () => {
  // The office is open from 08:00 to 16:00 UTC.
  const office = { metric: 'resolution', within: '10 h', calendar: 'office', commitment: 'goal' };
  const inOffice = {
    ...stillClock,
    metric: 'resolution',
    commitment: 'goal',
    startedAt,
    within: 10 * hour,
    withinText: '10 h',
    // Seven hours on Monday, three on Tuesday.
    dueAt: at('17T11:00:00'),
    atRiskAt: at('17T08:30:00'),
    breachesAt: at('17T11:00:00'),
  };
  const cycle = { startedAt, stoppedAt: null, dueAt: at('17T11:00:00') };

  it('while it is on track: what it has used, and the open hours that are left', () => {
    expect(clockOf(office, ticket(), '16T11:00:00')).toStrictEqual({
      ...inOffice,
      state: 'on-track',
      changesAt: at('17T08:30:00'),
      elapsed: 2 * hour,
      remaining: 8 * hour,
      cycles: [{ ...cycle, elapsed: 2 * hour, breached: false }],
      openUntilDue: [
        [at('16T11:00:00'), at('16T16:00:00')],
        [at('17T08:00:00'), at('17T11:00:00')],
      ],
    });
  });
  it('while it is at risk: it changes when it breaches', () => {
    expect(clockOf(office, ticket(), '17T10:00:00')).toStrictEqual({
      ...inOffice,
      state: 'at-risk',
      changesAt: at('17T11:00:00'),
      elapsed: 9 * hour,
      remaining: hour,
      cycles: [{ ...cycle, elapsed: 9 * hour, breached: false }],
      openUntilDue: [[at('17T10:00:00'), at('17T11:00:00')]],
    });
  });
  it('at the very instant at which it is due: nothing is left, and nothing is broken', () => {
    expect(clockOf(office, ticket(), '17T11:00:00')).toStrictEqual({
      ...inOffice,
      state: 'at-risk',
      changesAt: at('17T11:00:00'),
      elapsed: 10 * hour,
      remaining: 0,
      cycles: [{ ...cycle, elapsed: 10 * hour, breached: false }],
    });
  });
  it('once it is breached: by itself it changes no more', () => {
    expect(clockOf(office, ticket(), '17T12:00:00')).toStrictEqual({
      ...inOffice,
      state: 'breached',
      elapsed: 11 * hour,
      remaining: -hour,
      cycles: [{ ...cycle, elapsed: 11 * hour, breached: true }],
    });
  });
  it('while it is paused after it was at risk: no time of its own, and no hours left to list', () => {
    const pending = ticket({}, status('2026-11-17T10:00:00Z', 'pending'));
    expect(clockOf(office, pending, '17T15:00:00')).toStrictEqual({
      ...inOffice,
      state: 'paused',
      dueAt: null,
      atRiskAt: null,
      breachesAt: null,
      elapsed: 9 * hour,
      remaining: hour,
      cycles: [{ ...cycle, dueAt: null, elapsed: 9 * hour, breached: false }],
    });
  });
  it('once it was met: when, in how long, and what it would have been', () => {
    const solved = ticket({}, status('2026-11-16T12:00:00Z', 'solved'));
    expect(clockOf(office, solved, '16T15:00:00')).toStrictEqual({
      ...inOffice,
      state: 'met',
      stoppedAt: at('16T12:00:00'),
      elapsed: 3 * hour,
      remaining: 7 * hour,
      cycles: [{ ...cycle, stoppedAt: at('16T12:00:00'), elapsed: 3 * hour, breached: false }],
    });
  });
  it('around the clock: no hours to list, whatever calendars there are', () => {
    const target = { metric: 'first-response', within: '60 min' };
    expect(clockOf(target, ticket(), '16T09:20:00')).toStrictEqual({
      ...stillClock,
      metric: 'first-response',
      state: 'on-track',
      startedAt,
      within: hour,
      withinText: '60 min',
      dueAt: at('16T10:00:00'),
      atRiskAt: at('16T09:45:00'),
      breachesAt: at('16T10:00:00'),
      changesAt: at('16T09:45:00'),
      elapsed: 20 * minute,
      remaining: 40 * minute,
      cycles: [
        {
          startedAt,
          stoppedAt: null,
          dueAt: at('16T10:00:00'),
          elapsed: 20 * minute,
          breached: false,
        },
      ],
    });
  });
  it('where more may seem used than was: since when, and how long it may take', () => {
    const listed = ticket({ completeness: 'snapshot', events: [] });
    expect(clockOf(office, listed, '18T09:00:00')).toStrictEqual({
      ...stillClock,
      metric: 'resolution',
      commitment: 'goal',
      state: 'unknown',
      bound: 'at-most',
      reasons: [{ code: 'earlier-pauses-possible', values: [] }],
      startedAt,
      within: 10 * hour,
      withinText: '10 h',
    });
  });
  it('before the ticket was created: nothing yet', () => {
    expect(clockOf(office, ticket(), '16T08:59:59')).toStrictEqual({
      ...stillClock,
      metric: 'resolution',
      state: 'not-started',
      reasons: [{ code: 'not-created-yet', values: [] }],
    });
    expect(clockOf(office, ticket(), '16T09:00:00')).toMatchObject({
      state: 'on-track',
      elapsed: 0,
    });
  });
  it('of a promise in words: the words, and how firm they are', () => {
    const target = { metric: 'periodic-update', promise: 'every day', commitment: 'guarantee' };
    expect(clockOf(target, ticket(), '16T10:00:00')).toStrictEqual({
      ...stillClock,
      metric: 'periodic-update',
      commitment: 'guarantee',
      state: 'not-timed',
      promise: 'every day',
    });
  });
});
