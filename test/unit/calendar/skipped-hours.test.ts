import { describe, expect, it } from 'vitest';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import type { WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { day, formatInstant, hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';

/** Questions about `hours`, asked of a calendar that first looked around `around`. */
function asked(hours: WeeklyHours, around: string) {
  const fresh = () => compileWeekly(hours, instant(around));
  return {
    isOpen: (at: string) => fresh().isOpen(instant(at)),
    next: (at: string) => formatInstant(fresh().next(instant(at))),
    add: (start: string, hours: number) => formatInstant(fresh().add(instant(start), hours * hour)),
    between: (start: string, end: string) => fresh().between(instant(start), instant(end)) / hour,
  };
}

describe('hours that clocks skip', () => {
  // New York, 8 March 2026: 02:00 becomes 03:00.
  const sunday = (from: string, to: string) =>
    asked({ timeZone: 'America/New_York', hours: { sun: [[from, to]] } }, '2026-03-01T00:00:00Z');

  it('have no time in them', () => {
    // Both ends are 03:30; or the opening is moved past its closing.
    for (const it of [sunday('02:30', '03:30'), sunday('02:30', '03:00')]) {
      expect(it.between('2026-03-08T00:00:00Z', '2026-03-09T00:00:00Z')).toBe(0);
      expect(it.next('2026-03-08T00:00:00Z')).toBe('2026-03-15T06:30:00Z');
    }
  });
  it('leave what is left of a stretch around them', () => {
    const around = sunday('01:00', '04:00');
    expect(around.between('2026-03-08T00:00:00Z', '2026-03-09T00:00:00Z')).toBe(2);
    expect(around.add('2026-03-08T06:00:00Z', 2)).toBe('2026-03-08T08:00:00Z');
  });
});

it('hours that clocks skip are no break either', () => {
  for (const [from, to] of [
    ['02:30', '03:00'],
    ['02:30', '03:30'],
  ] as const) {
    const night = compileWeekly(
      {
        timeZone: 'America/New_York',
        hours: { sun: [['00:00', '05:00']] },
        breaks: { '2026-03-08': [[from, to]] },
      },
      instant('2026-03-01T00:00:00Z'),
    );
    const sunday = [instant('2026-03-08T00:00:00Z'), instant('2026-03-09T00:00:00Z')] as const;
    expect(night.intervals(...sunday, 9).map((it) => it.map(formatInstant))).toEqual([
      ['2026-03-08T05:00:00Z', '2026-03-08T09:00:00Z'],
    ]);
  }
});

describe('a date that its zone skipped', () => {
  // Samoa had no 30 December 2011, a Friday: Thursday ended at 10:00 UTC, and Saturday began.
  const skip = '2011-12-30T10:00:00Z';
  const after = (hours: number) => formatInstant(toInstant(instant(skip) + hours * hour));
  /** Whatever date the calendar's first look begins and ends with. */
  const looks = Array.from({ length: 60 }, (_, index) =>
    formatInstant(toInstant(instant(skip) + (index - 40) * day)),
  );

  it('has no opening, and the dates beside it have theirs', () => {
    const hours: WeeklyHours['hours'] = {
      thu: [['09:00', '12:00']],
      fri: [['13:00', '15:00']],
      sat: [['09:00', '10:00']],
    };
    for (const look of looks) {
      const samoa = asked({ timeZone: 'Pacific/Apia', hours }, look);
      expect(samoa.next('2011-12-29T22:00:00Z')).toBe(after(9));
      expect(samoa.between('2011-12-29T10:00:00Z', '2011-12-31T10:00:00Z')).toBe(4);
    }
  });
  it('lets the night before it run on into the date after it', () => {
    const weekly: WeeklyHours = { timeZone: 'Pacific/Apia', hours: { thu: [['22:00', '06:00']] } };
    const once: WeeklyHours = {
      timeZone: 'Pacific/Apia',
      hours: {},
      shifts: { '2011-12-29': [['22:00', '06:00']] },
    };
    for (const look of looks)
      for (const samoa of [asked(weekly, look), asked(once, look)]) {
        expect(samoa.isOpen(after(3))).toBe(true);
        expect(samoa.isOpen(after(6))).toBe(false);
        expect(samoa.add(after(-3), 8)).toBe(after(6));
        expect(samoa.add(after(6), -8)).toBe(after(-2));
      }
  });
});

it('opens before the midnight that clocks skipped', () => {
  // Toronto, 30 March 1919: 23:30 became 00:30 of the 31st, which so had 00:30 before its 00:00,
  // half an hour after the change at 04:30 UTC, when that is moved on by the gap.
  const hours: WeeklyHours = {
    timeZone: 'America/Toronto',
    hours: {},
    shifts: { '1919-03-31': [['00:30', '02:00']] },
    breaks: { '1919-03-31': [['00:35', '00:40']] },
  };
  for (let index = 0; index < 60; index += 1) {
    const look = formatInstant(toInstant(instant('1919-02-20T12:00:00Z') + index * day));
    const toronto = asked(hours, look);
    expect(toronto.next('1919-03-31T04:00:00Z')).toBe('1919-03-31T04:30:00Z');
    expect(toronto.isOpen('1919-03-31T04:34:00Z')).toBe(true);
    expect(toronto.isOpen('1919-03-31T04:37:00Z')).toBe(false);
    expect(toronto.add('1919-03-31T07:00:00Z', -4 / 3)).toBe('1919-03-31T04:40:00Z');
    expect(toronto.add('1919-03-31T07:00:00Z', -17 / 12)).toBe('1919-03-31T04:30:00Z');
  }
});
