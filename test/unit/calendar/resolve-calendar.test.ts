import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { resolveCalendar } from '../../../lib/domain/calendar/resolve-calendar.ts';
import { workingDaysIn } from '../../../lib/domain/calendar/working-days.ts';
import type { Calendar, WorkingDays } from '../../../lib/domain/matrix/calendar-schema.ts';
import { hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';

const around = instant('2026-11-16T00:00:00Z');
const resolve = (calendar: Calendar | undefined, customerZone: string | null, hours?: Calendar) =>
  resolveCalendar(calendar, { customerZone, hours, around });
const office: Calendar = { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } };
const customers: Calendar = { open: '24x5', region: 'customer' };

describe('time around the clock', () => {
  it('counts without a calendar, and with one that never closes', () => {
    const always = { known: true, calendar: alwaysOpen, assumptions: [] };
    expect(resolve(undefined, null)).toEqual(always);
    expect(resolve({ open: '24x7' }, null)).toEqual(always);
  });
  it('is open at every instant, without end', () => {
    const [from, to] = [around, toInstant(around + 3 * hour)];
    expect(alwaysOpen.zone).toBeNull();
    expect([alwaysOpen.next(from), alwaysOpen.previous(from)]).toEqual([from, from]);
    expect(alwaysOpen.add(from, 3 * hour)).toBe(to);
    expect(alwaysOpen.add(to, -3 * hour)).toBe(from);
    expect([alwaysOpen.between(from, to), alwaysOpen.between(to, from)]).toEqual([
      3 * hour,
      -3 * hour,
    ]);
    expect(alwaysOpen.isOpen(from)).toBe(true);
    expect(alwaysOpen.intervals(from, to, 9)).toEqual([[from, to]]);
    expect(alwaysOpen.intervals(from, from, 9)).toEqual([]);
    expect(alwaysOpen.intervals(to, from, 9)).toEqual([]);
  });
});

describe('a calendar of the matrix', () => {
  it('is compiled once for each zone', () => {
    expect(resolve(office, null)).toBe(resolve(office, 'Asia/Dubai'));
    expect(resolve(customers, 'Asia/Dubai')).toBe(resolve(customers, 'Asia/Dubai'));
    expect(resolve(customers, 'Asia/Dubai')).not.toBe(resolve(customers, 'Asia/Kolkata'));
    expect(resolve({ ...office }, null)).not.toBe(resolve(office, null));
  });
  it('is in its own zone, or in the customer’s where it asks for that', () => {
    const zoneOf = (calendar: Calendar, customerZone: string | null) => {
      const it = resolve(calendar, customerZone);
      return it.known ? it.calendar.zone?.name : it.reason.code;
    };
    expect(zoneOf(office, 'Asia/Dubai')).toBe('Europe/Berlin');
    expect(zoneOf({ open: '24x5', timeZone: 'Asia/Tokyo' }, 'Asia/Dubai')).toBe('Asia/Tokyo');
    expect(zoneOf(customers, 'Asia/Dubai')).toBe('Asia/Dubai');
    expect(zoneOf(customers, null)).toBe('customer-zone-unknown');
  });
});

describe('hours that are not published', () => {
  const unpublished: Calendar = { open: 'unpublished' };
  it('are the user’s own, with what those assume', () => {
    expect(resolve(unpublished, null, office)).toMatchObject({
      known: true,
      assumptions: [{ code: 'your-hours' }],
    });
    expect(resolve(unpublished, 'Asia/Dubai', customers)).toMatchObject({
      known: true,
      assumptions: [{ code: 'your-hours' }, { code: 'assumed-working-days' }],
    });
  });
  it('are unknown where the user’s own are', () => {
    const notPublished = { known: false, reason: { code: 'hours-not-published', values: [] } };
    expect(resolve(unpublished, null)).toEqual(notPublished);
    expect(resolve(unpublished, null, unpublished)).toEqual(notPublished);
    expect(resolve(unpublished, null, customers)).toEqual({
      known: false,
      reason: { code: 'customer-zone-unknown', values: [] },
    });
  });
});

describe('the working days of a region', () => {
  const allDay = [['00:00', '24:00']];
  const general: WorkingDays = {
    open: '24x5',
    region: 'customer',
    days: ['sun', 'mon'],
    holidays: ['2026-12-25'],
    regions: { 'Asia/Dubai': { days: ['sat'] }, 'Asia/Kolkata': { holidays: ['2026-08-15'] } },
  };
  it('are its own days and holidays, else those of the calendar', () => {
    const told = (timeZone: string) => workingDaysIn(general, timeZone);
    const generally = { sun: allDay, mon: allDay };
    expect(told('Asia/Dubai')).toEqual({
      hours: { timeZone: 'Asia/Dubai', hours: { sat: allDay }, holidays: ['2026-12-25'] },
      assumptions: [],
    });
    expect(told('Asia/Kolkata')).toEqual({
      hours: { timeZone: 'Asia/Kolkata', hours: generally, holidays: ['2026-08-15'] },
      assumptions: [],
    });
    expect(told('UTC')).toEqual({
      hours: { timeZone: 'UTC', hours: generally, holidays: ['2026-12-25'] },
      assumptions: [],
    });
  });
  it('are assumed to be Monday to Friday where nobody says', () => {
    const week = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay };
    expect(workingDaysIn({ open: '24x5', region: 'customer' }, 'UTC')).toEqual({
      hours: { timeZone: 'UTC', hours: week },
      assumptions: [{ code: 'assumed-working-days', values: ['UTC'] }],
    });
  });
});
