import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour } from '../../../lib/domain/time/instant.ts';
import { message, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';
import { at, on } from './told.ts';

const partial = { completeness: 'partial', knownFrom: at('10:00') } as const;

describe('the monitoring period', () => {
  const agreed = (time: string, until: string): TicketEvent => ({
    at: at(time),
    kind: 'monitoring',
    until: at(until),
  });
  const recurred = (time: string): TicketEvent => ({ at: at(time), kind: 'recurred' });
  const finished = (time: string): TicketEvent => ({ at: at(time), kind: 'closed', criteria: [] });
  const period = (of: Ticket, now: string) =>
    clockIn(
      { targets: [{ metric: 'monitoring', promise: 'agreed per case' }] },
      { metric: 'monitoring' },
      of,
      on(now),
    );
  const still = {
    metric: 'monitoring',
    bound: 'exact',
    source: 'matrix',
    atRiskAt: null,
    breachesAt: null,
    withinText: null,
    cycles: [],
  };
  const none = {
    ...still,
    startedAt: null,
    dueAt: null,
    stoppedAt: null,
    changesAt: null,
    elapsed: null,
    remaining: null,
    within: null,
  };

  it('has not started before one is agreed, and then is not known to have been', () => {
    expect(period(ticket(), '12:00')).toEqual({
      ...none,
      state: 'not-started',
      reasons: [{ code: 'monitoring-not-agreed', values: [] }],
    });
    expect(period(ticket(partial), '12:00')).toEqual({
      ...none,
      state: 'unknown',
      reasons: [{ code: 'history-incomplete', values: [] }],
    });
  });
  it('runs until the end that was agreed on last', () => {
    const of = ticket({}, agreed('10:00', '14:00'), agreed('11:00', '15:00'));
    expect(period(of, '12:00')).toEqual({
      ...still,
      state: 'on-track',
      reasons: [],
      startedAt: at('11:00'),
      dueAt: at('15:00'),
      stoppedAt: null,
      changesAt: at('15:00'),
      elapsed: hour,
      remaining: 3 * hour,
      within: 4 * hour,
    });
  });
  it('is over at its end, and says so until the case is closed', () => {
    const over = {
      ...still,
      state: 'met',
      startedAt: at('10:00'),
      dueAt: at('14:00'),
      changesAt: null,
      within: 4 * hour,
    };
    const of = ticket({}, agreed('10:00', '14:00'), finished('15:00'));
    expect(period(of, '14:00')).toEqual({
      ...over,
      reasons: [{ code: 'monitoring-over', values: [] }],
      stoppedAt: null,
      elapsed: 4 * hour,
      remaining: 0,
    });
    expect(period(of, '16:00')).toEqual({
      ...over,
      reasons: [],
      stoppedAt: at('15:00'),
      elapsed: 5 * hour,
      remaining: -hour,
    });
  });
  it('is ended by what comes first after it began, and says that the problem recurred', () => {
    const events = [
      finished('09:30'),
      agreed('10:00', '14:00'),
      message(on('10:30')),
      recurred('11:00'),
      finished('12:00'),
    ];
    expect(period(ticket({}, ...events), '13:00')).toMatchObject({
      state: 'met',
      reasons: [{ code: 'recurred', values: [] }],
      stoppedAt: at('11:00'),
      changesAt: null,
      elapsed: hour,
      remaining: 3 * hour,
    });
  });
  it('may end at the instant at which it was agreed', () => {
    const events = [agreed('10:00', '14:00'), recurred('10:00')];
    expect(period(ticket({}, ...events), '13:00')).toMatchObject({
      state: 'met',
      stoppedAt: at('10:00'),
      elapsed: 0,
    });
  });
});
