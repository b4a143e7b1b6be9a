import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '../../../lib/domain/calendar/business-days.ts';
import { CalendarNeverOpens } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import type { WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { formatInstant, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import { zoneNamed } from '../../../lib/domain/time/zone.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
];
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) })
  .map(toInstant);
const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][quarter % 4]}`,
  );
const pairs = fc.array(fc.tuple(time, time), { maxLength: 3 });
const anyHours: fc.Arbitrary<WeeklyHours> = fc
  .record({
    timeZone: anyZone,
    hours: fc.record({ mon: pairs, wed: pairs, thu: pairs, sat: pairs, sun: pairs }),
    breaks: fc.constantFrom<NonNullable<WeeklyHours['breaks']>>(
      {},
      { '2026-11-16': [['12:00', '13:00']] },
    ),
    holidays: fc.constantFrom<string[]>([], ['2026-11-18', '2026-12-25']),
  })
  .filter(({ hours }) => Object.values(hours).some((it) => it.length > 0));

it('reads the same local times as Intl, whatever was asked before', () => {
  fc.assert(
    fc.property(anyZone, anyInstant, (name, at) => {
      const local = new Intl.DateTimeFormat('en-CA', {
        timeZone: name,
        dateStyle: 'short',
        timeStyle: 'medium',
        hourCycle: 'h23',
      }).format(at);
      const shown = new Date(at + zoneNamed(name).offsetAt(at)).toISOString();
      expect(`${shown.slice(0, 10)}, ${shown.slice(11, 19)}`).toBe(local);
    }),
    { numRuns: 1000 },
  );
});

it('keeps the sign of an offset less than an hour west of Greenwich', () => {
  const monrovia = zoneNamed('Africa/Monrovia').offsetAt(instant('1971-06-01T00:00:00Z'));
  expect(monrovia).toBe(-(44 * 60 + 30) * 1000);
});

describe('any calendar', () => {
  it('gives back what was added, when it is measured', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyInstant,
        fc.integer({ min: 1, max: 40 * 86_400_000 }),
        (hours, at, ms) => {
          const calendar = compileWeekly(hours, at);
          expect(calendar.between(at, calendar.add(at, ms))).toBe(ms);
          expect(calendar.between(calendar.add(at, -ms), at)).toBe(ms);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('answers the same whatever it was asked before', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, anyInstant, (hours, at, elsewhere) => {
        const asked = compileWeekly(hours, at);
        asked.between(elsewhere, at);
        const fresh = compileWeekly(hours, at);
        const end = toInstant(at + 100 * 86_400_000);
        expect(asked.between(at, end)).toBe(fresh.between(at, end));
        expect(asked.next(at)).toBe(fresh.next(at));
        expect(asked.previous(at)).toBe(fresh.previous(at));
      }),
      { numRuns: 300 },
    );
  });
  it('counts no more than the time that passed, and splits without loss', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.nat(1e9), fc.nat(1e9), (hours, at, first, second) => {
        const calendar = compileWeekly(hours, at);
        const middle = toInstant(at + first);
        const end = toInstant(middle + second);
        const whole = calendar.between(at, end);
        expect(whole).toBeLessThanOrEqual(end - at);
        expect(calendar.between(at, middle) + calendar.between(middle, end)).toBe(whole);
        expect(calendar.between(end, at)).toBe(-whole || 0);
      }),
      { numRuns: 500 },
    );
  });
  it('is open exactly where its next opening is now', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, at) => {
        const calendar = compileWeekly(hours, at);
        expect(calendar.isOpen(at)).toBe(calendar.next(at) === at);
      }),
    );
  });
});

describe('dates that zones make difficult', () => {
  const wholeDays = (timeZone: string): WeeklyHours => ({
    timeZone,
    hours: { fri: [['00:00', '24:00']], sat: [['00:00', '24:00']] },
  });
  it('has no time on the Friday that Samoa skipped', () => {
    const samoa = compileWeekly(wholeDays('Pacific/Apia'), instant('2011-12-29T00:00:00Z'));
    const open = samoa.between(instant('2011-12-28T00:00:00Z'), instant('2012-01-02T00:00:00Z'));
    expect(open).toBe(24 * 3_600_000);
  });
  it('lets the spill of an overnight shift run into a holiday, which takes only its own', () => {
    const nights = compileWeekly(
      {
        timeZone: 'UTC',
        hours: { mon: [['22:00', '06:00']], tue: [['22:00', '06:00']] },
        holidays: ['2026-11-17'],
      },
      instant('2026-11-16T00:00:00Z'),
    );
    const from = instant('2026-11-16T00:00:00Z');
    expect(nights.between(from, instant('2026-11-19T00:00:00Z'))).toBe(8 * 3_600_000);
    expect(nights.isOpen(instant('2026-11-17T05:59:59Z'))).toBe(true);
    expect(nights.isOpen(instant('2026-11-17T06:00:00Z'))).toBe(false);
  });
});

describe('a calendar that opens on dated shifts only', () => {
  const once = compileWeekly(
    { timeZone: 'UTC', hours: {}, shifts: { '2026-11-18': [['10:00', '12:00']] } },
    instant('2026-11-16T00:00:00Z'),
  );
  it('opens on them', () => {
    expect(formatInstant(once.next(instant('2020-01-01T00:00:00Z')))).toBe('2026-11-18T10:00:00Z');
  });
  it('never opens after the last, and says so instead of searching for ever', () => {
    expect(() => once.next(instant('2026-11-18T12:00:00Z'))).toThrow(CalendarNeverOpens);
    expect(() => once.add(instant('2026-11-18T11:00:00Z'), 3_600_001)).toThrow(CalendarNeverOpens);
    expect(once.between(instant('2020-01-01T00:00:00Z'), instant('2040-01-01T00:00:00Z'))).toBe(
      7_200_000,
    );
  });
});

describe('business days', () => {
  const office = compileWeekly(
    {
      timeZone: 'Europe/Berlin',
      hours: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
        tue: [['09:00', '17:00']],
        fri: [['09:00', '14:00']],
      },
    },
    instant('2026-11-16T00:00:00Z'),
  );
  const after = (start: string, days: number) =>
    formatInstant(addBusinessDays(office, instant(start), days));

  it('moves to the same local time of a later date that has open time', () => {
    expect(after('2026-11-16T10:00:00Z', 1)).toBe('2026-11-17T10:00:00Z');
  });
  it("is moved back to that day's close", () => {
    expect(after('2026-11-17T15:00:00Z', 1)).toBe('2026-11-20T13:00:00Z');
  });
  it('is moved on past a break', () => {
    expect(after('2026-11-20T11:30:00Z', 1)).toBe('2026-11-23T12:00:00Z');
  });
  it('counts from the next opening', () => {
    expect(after('2026-11-18T10:00:00Z', 1)).toBe('2026-11-23T08:00:00Z');
  });
});
