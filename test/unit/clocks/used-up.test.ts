import { describe, expect, it } from 'vitest';
import { hour } from '../../../lib/domain/time/instant.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { berlin } from '../../builders/matrix.ts';
import { status, ticket } from '../../builders/ticket.ts';
import { clockIn, text } from './clock-of.ts';

const office = { ...berlin, timeZone: 'UTC' };
const shift = { timeZone: 'UTC', hours: {}, shifts: { '2026-11-16': [['09:00', '13:00']] } };

/** State, elapsed hours, due and breached, of four hours to resolve on a calendar. */
function used(now: string, calendar: object | null, ...events: readonly TicketEvent[]) {
  const target = { metric: 'resolution', within: '4 h' };
  const parts = calendar
    ? { calendars: { hours: calendar }, targets: [{ ...target, calendar: 'hours' }] }
    : { targets: [target] };
  const clock = clockIn(parts, { metric: 'resolution' }, ticket({}, ...events), now);
  const { state, elapsed, dueAt, breachesAt } = clock;
  return [state, (elapsed ?? 0) / hour, text(dueAt), text(breachesAt)];
}

describe('a target that is used up exactly when the clock pauses', () => {
  const pending = status('2026-11-16T13:00:00Z', 'pending');

  it('is due at that instant, not when it goes on', () => {
    const events = [pending, status('2026-11-16T14:00:00Z', 'open')];
    expect(used('2026-11-16T15:00:00Z', null, ...events)).toEqual([
      'breached',
      5,
      '2026-11-16T13:00:00Z',
      '2026-11-16T14:00:00Z',
    ]);
  });
  it('needs no further opening, where the calendar has none', () => {
    expect(used('2026-11-16T15:00:00Z', shift, pending)).toEqual([
      'paused',
      4,
      '2026-11-16T13:00:00Z',
      null,
    ]);
  });
});

describe('a target that is used up at closing time', () => {
  const due = '2026-11-16T17:00:00Z';
  const until = (from: string) => [
    status('2026-11-16T09:00:00Z', 'pending'),
    status('2026-11-16T13:00:00Z', 'open'),
    status(from, 'pending'),
    status('2026-11-18T10:00:00Z', 'open'),
  ];

  it('is breached at the next opening', () => {
    const events = until('2026-11-17T10:00:00Z');
    const opening = '2026-11-17T09:00:00Z';
    expect(used('2026-11-16T20:00:00Z', office, ...events)).toEqual(['at-risk', 4, due, opening]);
    expect(used('2026-11-17T11:00:00Z', office, ...events)).toEqual(['breached', 5, due, opening]);
  });
  it('is breached only where the clock goes on, when it paused before that opening', () => {
    const back = '2026-11-18T10:00:00Z';
    for (const from of ['2026-11-16T18:00:00Z', '2026-11-17T09:00:00Z']) {
      const events = until(from);
      expect(used('2026-11-17T12:00:00Z', office, ...events)).toEqual(['paused', 4, due, null]);
      expect(used('2026-11-18T11:00:00Z', office, ...events)).toEqual(['breached', 5, due, back]);
    }
  });
});
