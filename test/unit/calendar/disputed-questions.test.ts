import { describe, expect, it } from 'vitest';
import { CalendarNeverOpens } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import type { WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';

const hour = 3_600_000;

/** Questions to one calendar, in texts. 16 November 2026 is a Monday. */
function asking(hours: WeeklyHours) {
  const calendar = compileWeekly(hours, instant('2026-11-16T00:00:00Z'));
  return {
    add: (start: string, hours: number) =>
      formatInstant(calendar.add(instant(start), hours * hour)),
    between: (start: string, end: string) =>
      calendar.between(instant(start), instant(end)) / hour || 0,
    isOpen: (at: string) => calendar.isOpen(instant(at)),
    next: (at: string) => formatInstant(calendar.next(instant(at))),
    previous: (at: string) => formatInstant(calendar.previous(instant(at))),
  };
}

const workdays = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((name) => [name, [[from, to]]]));
const office = asking({ timeZone: 'UTC', hours: workdays('09:00', '17:00') });
const monday = (time: string) => `2026-11-16T${time}:00Z`;
const tuesday = (time: string) => `2026-11-17T${time}:00Z`;
const wednesday = (time: string) => `2026-11-18T${time}:00Z`;

describe('what systems answer differently, answered our way', () => {
  it('a target used up exactly at closing is due at that closing', () => {
    expect(office.add(monday('09:00'), 8)).toBe(monday('17:00'));
    expect(office.add(monday('09:00'), 16)).toBe(tuesday('17:00'));
  });
  it('and backward exactly at opening, at that opening', () => {
    expect(office.add(monday('17:00'), -8)).toBe(monday('09:00'));
    expect(office.add(tuesday('12:00'), -3)).toBe(tuesday('09:00'));
  });
  it('nothing added is the next opening, or the instant itself when open', () => {
    expect(office.add(monday('20:00'), 0)).toBe(tuesday('09:00'));
    expect(office.add(monday('17:00'), 0)).toBe(tuesday('09:00'));
    expect(office.add(monday('10:00'), 0)).toBe(monday('10:00'));
  });
  it('is open from the opening instant up to, not at, the closing instant', () => {
    expect(office.isOpen(monday('09:00'))).toBe(true);
    expect(office.isOpen('2026-11-16T16:59:59.999Z')).toBe(true);
    expect(office.isOpen(monday('17:00'))).toBe(false);
  });
  it('previous is itself when open, also at the opening; else the last closing instant', () => {
    expect(office.previous(monday('09:00'))).toBe(monday('09:00'));
    expect(office.previous(monday('12:00'))).toBe(monday('12:00'));
    expect(office.previous(monday('17:00'))).toBe(monday('17:00'));
    expect(office.previous(tuesday('08:00'))).toBe(monday('17:00'));
  });
  it('next is itself when open, and at the closing instant the next opening', () => {
    expect(office.next(monday('09:00'))).toBe(monday('09:00'));
    expect(office.next(monday('17:00'))).toBe(tuesday('09:00'));
    expect(office.next('2026-11-20T18:00:00Z')).toBe('2026-11-23T09:00:00Z');
  });
  it('an end before its start is measured negative', () => {
    expect(office.between(tuesday('10:00'), monday('16:00'))).toBe(-2);
    expect(office.between(monday('10:00'), monday('10:00'))).toBe(0);
  });
  it('24 hours of a day on which clocks change are real hours', () => {
    const berlin = asking({ timeZone: 'Europe/Berlin', hours: { sun: [['00:00', '24:00']] } });
    expect(berlin.between('2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z')).toBe(23);
    expect(berlin.between('2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z')).toBe(25);
  });
  it('an opening time that clocks skip is moved on by the gap; one that comes twice is the first', () => {
    const nights = asking({ timeZone: 'America/New_York', hours: { sun: [['02:30', '05:00']] } });
    expect(nights.next('2026-03-08T00:00:00Z')).toBe('2026-03-08T07:30:00Z');
    const twice = asking({ timeZone: 'America/New_York', hours: { sun: [['01:30', '05:00']] } });
    expect(twice.next('2026-11-01T00:00:00Z')).toBe('2026-11-01T05:30:00Z');
    // Lord Howe's clocks move by half an hour, and so does the opening.
    const island = asking({
      timeZone: 'Australia/Lord_Howe',
      hours: { sun: [['02:15', '05:00']] },
    });
    expect(island.next('2026-10-03T12:00:00Z')).toBe('2026-10-03T15:45:00Z');
  });
});

describe('whose day it is', () => {
  const nights: WeeklyHours = {
    timeZone: 'UTC',
    hours: { mon: [['22:00', '06:00']], tue: [['22:00', '06:00']] },
  };
  const week = [monday('00:00'), '2026-11-22T00:00:00Z'] as const;

  it('an end at its start is a whole day later', () => {
    const round = asking({ timeZone: 'UTC', hours: { mon: [['09:00', '09:00']] } });
    expect(round.between(...week)).toBe(24);
  });
  it('a holiday takes all of the night that begins on it, and none of the one that ends on it', () => {
    const off = asking({ ...nights, holidays: ['2026-11-16'] });
    expect(off.between(...week)).toBe(8);
    expect(off.next(monday('00:00'))).toBe(tuesday('22:00'));
    expect(asking({ ...nights, holidays: ['2026-11-18'] }).isOpen(wednesday('05:00'))).toBe(true);
  });
  it('a shift replaces all of the night that begins on its date', () => {
    const shifted = asking({ ...nights, shifts: { '2026-11-16': [['10:00', '12:00']] } });
    expect(shifted.isOpen(tuesday('03:00'))).toBe(false);
    expect(shifted.between(...week)).toBe(10);
  });
  it('an empty shift closes its date, and a holiday wins over a shift', () => {
    expect(asking({ ...nights, shifts: { '2026-11-16': [] } }).between(...week)).toBe(8);
    const both: WeeklyHours = {
      ...nights,
      shifts: { '2026-11-16': [['10:00', '12:00']] },
      holidays: ['2026-11-16'],
    };
    expect(asking(both).between(...week)).toBe(8);
  });
  it('a break cuts its own date, also what ran into it from the day before', () => {
    const cut = asking({ ...nights, breaks: { '2026-11-17': [['00:00', '02:00']] } });
    expect(cut.isOpen(tuesday('01:00'))).toBe(false);
    expect(cut.isOpen(tuesday('02:00'))).toBe(true);
    expect(cut.between(...week)).toBe(14);
  });
  it('dates are those of the calendar’s zone, not of UTC', () => {
    const tokyo = asking({
      timeZone: 'Asia/Tokyo',
      hours: workdays('07:00', '15:00'),
      shifts: { '2026-11-17': [['10:00', '11:00']] },
    });
    // Tuesday 07:00 in Tokyo is still Monday in UTC; only Tuesday is replaced.
    expect(tokyo.isOpen('2026-11-16T22:00:00Z')).toBe(false);
    expect(tokyo.isOpen('2026-11-17T01:30:00Z')).toBe(true);
    expect(tokyo.isOpen('2026-11-17T22:00:00Z')).toBe(true);
  });
  it('intervals that overlap or touch count once', () => {
    const doubled = asking({
      timeZone: 'UTC',
      hours: {
        mon: [
          ['09:00', '12:00'],
          ['11:00', '14:00'],
          ['14:00', '17:00'],
        ],
      },
    });
    expect(doubled.between(...week)).toBe(8);
    expect(doubled.add(monday('09:00'), 5)).toBe(monday('14:00'));
  });
});

describe('a calendar that never opens', () => {
  const closed = compileWeekly({ timeZone: 'UTC', hours: {} }, instant(monday('00:00')));
  const start = instant(monday('00:00'));
  it('has no open time and is never open', () => {
    expect(closed.between(start, instant('2036-11-16T00:00:00Z'))).toBe(0);
    expect(closed.isOpen(start)).toBe(false);
    expect(closed.intervals(start, instant('2036-11-16T00:00:00Z'), 10)).toEqual([]);
  });
  it.each([
    ['add', () => closed.add(start, 1)],
    ['add backward', () => closed.add(start, -1)],
    ['add nothing', () => closed.add(start, 0)],
    ['next', () => closed.next(start)],
    ['previous', () => closed.previous(start)],
  ])('%s says so instead of searching for ever', (_, ask) => {
    expect(ask).toThrow(CalendarNeverOpens);
  });
  it('so does one that opens too rarely for what is added', () => {
    const rare = compileWeekly({ timeZone: 'UTC', hours: { mon: [['09:00', '09:01']] } }, start);
    expect(() => rare.add(start, 3650 * 24 * hour)).toThrow(CalendarNeverOpens);
  });
});
