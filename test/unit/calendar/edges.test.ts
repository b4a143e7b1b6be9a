import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '../../../lib/domain/calendar/business-days.ts';
import { alwaysOpen, CalendarNeverOpens } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { resolveCalendar } from '../../../lib/domain/calendar/resolve-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import type { Calendar } from '../../../lib/domain/matrix/calendar-schema.ts';
import { formatInstant, hour, instant } from '../../../lib/domain/time/instant.ts';

const monday = instant('2026-11-16T09:00:00Z');

describe('a calendar that is always open', () => {
  it('has business days of 24 hours', () => {
    expect(formatInstant(addBusinessDays(alwaysOpen, monday, 2))).toBe('2026-11-18T09:00:00Z');
  });
  it('is open now', () => expect(alwaysOpen.isOpen(monday)).toBe(true));
});

describe('a calendar of dated shifts only', () => {
  const shifts = compileWeekly(
    {
      timeZone: 'UTC',
      hours: {},
      shifts: { '2020-01-06': [['09:00', '17:00']], '2026-01-05': [['09:00', '17:00']] },
    },
    monday,
  );
  it('is searched back to its first shift, and no further', () => {
    const before = shifts.previous(instant('2026-01-05T06:00:00Z'));
    expect(formatInstant(before)).toBe('2020-01-06T17:00:00Z');
    expect(() => shifts.previous(instant('2020-01-06T08:59:00Z'))).toThrow(CalendarNeverOpens);
  });
  it('names what was asked of it in vain', () => {
    expect(() => shifts.next(instant('2026-01-05T17:00:00Z'))).toThrow(
      expect.objectContaining({
        name: 'CalendarNeverOpens',
        message: 'The calendar has no open time in that direction',
      }),
    );
  });
  it('is searched on to its last shift, and no further', () => {
    expect(formatInstant(shifts.next(instant('2020-02-01T00:00:00Z')))).toBe(
      '2026-01-05T09:00:00Z',
    );
    expect(() => shifts.next(instant('2026-01-05T17:00:00Z'))).toThrow(CalendarNeverOpens);
  });
  it('can be used up exactly, in both directions', () => {
    const first = instant('2020-01-06T09:00:00Z');
    const last = instant('2026-01-05T17:00:00Z');
    expect(shifts.add(last, -16 * hour)).toBe(first);
    expect(shifts.add(first, 16 * hour)).toBe(last);
    expect(() => shifts.add(last, -16 * hour - 1)).toThrow(CalendarNeverOpens);
    expect(() => shifts.add(first, 16 * hour + 1)).toThrow(CalendarNeverOpens);
  });
});

it('lists intervals from an instant long before those that were asked for', () => {
  const weekly = compileWeekly({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } }, monday);
  const [first] = weekly.intervals(instant('2019-01-01T00:00:00Z'), monday, 1);
  expect(first?.map(formatInstant)).toEqual(['2019-01-07T09:00:00Z', '2019-01-07T17:00:00Z']);
});

describe('hours that are not published', () => {
  const resolved = (hours?: Calendar) =>
    resolveCalendar({ open: 'unpublished' }, { customerZone: null, hours, around: monday });
  it('stay unknown where the user’s own are not known either', () => {
    expect([resolved().known, resolved({ open: 'unpublished' }).known]).toEqual([false, false]);
  });
  it('may be around the clock for the user', () => {
    expect(resolved({ open: '24x7' })).toMatchObject({
      known: true,
      assumptions: [{ code: 'your-hours' }],
    });
  });
});
