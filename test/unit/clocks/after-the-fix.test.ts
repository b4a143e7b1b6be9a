import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour } from '../../../lib/domain/time/instant.ts';
import { message, status, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';
import { at, on, told } from './told.ts';

const opened = (time: string) => status(on(time), 'open');
const solved = (time: string) => status(on(time), 'solved');
const closed = (time: string) => status(on(time), 'closed');
const delivered = (time: string): TicketEvent => ({ at: at(time), kind: 'rca-delivered' });
const partial = { completeness: 'partial', knownFrom: at('10:00') } as const;

describe('the analysis', () => {
  const analysis = (of: Ticket, now: string, more: object = {}) =>
    told(
      clockIn(
        { targets: [{ metric: 'rca', within: '5 h', ...more }] },
        { metric: 'rca' },
        of,
        on(now),
        { because: true },
      ),
    );

  it('is owed from the solve on, not from the closing that follows', () => {
    expect(analysis(ticket({}, solved('10:00'), closed('12:00')), '13:00')).toEqual([
      'on-track, exact',
      'due 15:00',
      'run 10:00 to none: 180',
      '10:00 status step-started: 180',
    ]);
  });
  it('is owed whatever else happens then, and ends with the first delivery', () => {
    const events = [solved('10:00'), message(on('10:30')), delivered('11:00'), delivered('12:00')];
    expect(analysis(ticket({}, ...events), '13:00')).toEqual([
      'met, exact',
      'due 15:00',
      'run 10:00 to 11:00: 60',
      '10:00 status step-started: 60',
      '11:00 rca-delivered step-stopped: 60',
    ]);
  });
  it('is owed anew after the next solve, although one was delivered before', () => {
    const events = [solved('10:00'), delivered('11:00'), opened('12:00'), solved('13:00')];
    expect(analysis(ticket({}, ...events), '14:00')).toEqual([
      'on-track, exact',
      'due 18:00',
      'run 13:00 to none: 60',
      '13:00 status step-started: 60',
    ]);
  });
  it('is not owed before the ticket is solved', () => {
    expect(analysis(ticket({}, delivered('10:00')), '11:00')).toEqual([
      'not-started, exact, not-solved',
      'due none',
    ]);
  });

  describe('of a ticket known from ten o’clock on', () => {
    const data = { pausedBy: ['awaiting-debug-data'] };
    it('is owed from a solve that was seen to end its open time', () => {
      expect(analysis(ticket(partial, opened('10:00'), solved('11:00')), '12:00')).toEqual([
        'on-track, exact',
        'due 16:00',
        'run 11:00 to none: 60',
        '11:00 status step-started: 60',
      ]);
    });
    it('is not known where it may have been solved before, and only closed since', () => {
      const hidden = ['unknown, exact, history-incomplete', 'due none'];
      expect(analysis(ticket(partial, closed('11:00')), '12:00')).toEqual(hidden);
      expect(analysis(ticket(partial, opened('09:30'), closed('11:00')), '12:00')).toEqual(hidden);
    });
    it('is not owed while the ticket is open, whatever was before', () => {
      expect(analysis(ticket(partial), '12:00')).toEqual([
        'not-started, exact, not-solved',
        'due none',
      ]);
    });
    it('was at most so long where a pause by name may have begun before', () => {
      expect(analysis(ticket(partial, opened('10:00'), solved('11:00')), '12:00', data)[0]).toBe(
        'on-track, at-most, earlier-pauses-possible',
      );
    });
  });
});

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
