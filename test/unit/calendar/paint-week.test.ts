import { describe, expect, test } from 'vitest';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import {
  closeFrom,
  openFrom,
  opennessOf,
  type WeekPairs,
} from '../../../lib/domain/calendar/paint-week.ts';
import { weekdays } from '../../../lib/domain/matrix/calendar-schema.ts';
import { hour, minute, toInstant } from '../../../lib/domain/time/instant.ts';

const half = 30 * minute;

describe('painting a week', () => {
  test('opens a day, and joins what touches', () => {
    const once = openFrom({}, 'mon', 9 * hour, 12 * hour);
    expect(once).toEqual({ mon: [['09:00', '12:00']] });
    expect(openFrom(once, 'mon', 12 * hour, 17 * hour)).toEqual({ mon: [['09:00', '17:00']] });
    expect(openFrom(once, 'mon', 20 * hour, 24 * hour)).toEqual({
      mon: [
        ['09:00', '12:00'],
        ['20:00', '24:00'],
      ],
    });
  });

  test('closes a stretch in the middle, and the whole day', () => {
    const day: WeekPairs = { tue: [['09:00', '17:00']] };
    expect(closeFrom(day, 'tue', 12 * hour, 13 * hour)).toEqual({
      tue: [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    });
    expect(closeFrom(day, 'tue', 0, 24 * hour)).toEqual({});
  });

  test('keeps minutes and seconds that were typed', () => {
    const day: WeekPairs = { wed: [['09:10', '16:45:30']] };
    expect(closeFrom(day, 'wed', 12 * hour, 13 * hour)).toEqual({
      wed: [
        ['09:10', '12:00'],
        ['13:00', '16:45:30'],
      ],
    });
    expect(opennessOf(day, 'wed', 9 * hour, 9 * hour + half)).toBe('partly');
  });

  test('a night belongs to its evening; cut in the morning, the rest belongs to the morning', () => {
    const night: WeekPairs = { sat: [['22:00', '06:00']] };
    expect(opennessOf(night, 'sat', 23 * hour, 24 * hour)).toBe('open');
    expect(opennessOf(night, 'sun', 0, half)).toBe('overnight');
    expect(closeFrom(night, 'sun', 2 * hour, 3 * hour)).toEqual({
      sat: [['22:00', '02:00']],
      sun: [['03:00', '06:00']],
    });
    expect(closeFrom(night, 'sun', 0, 6 * hour)).toEqual({ sat: [['22:00', '24:00']] });
    expect(openFrom(night, 'sat', 20 * hour, 22 * hour)).toEqual({ sat: [['20:00', '06:00']] });
  });

  test('changes what the engine counts by what was painted, and nothing else', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    // A Sunday, 2026-03-01, and the week after it: what is painted recurs.
    const sunday = Date.UTC(2026, 2, 1);
    const slots = (week: WeekPairs): boolean[] => {
      const isEmpty = Object.keys(week).length === 0;
      const hours = JSON.parse(JSON.stringify(week));
      const calendar = isEmpty
        ? null
        : compileWeekly({ timeZone: 'UTC', hours }, toInstant(sunday));
      return Array.from({ length: 7 * 48 }, (_, slot) =>
        calendar ? calendar.isOpen(toInstant(sunday + slot * half)) : false,
      );
    };
    let week: WeekPairs = {};
    for (let turn = 0; turn < 150; turn += 1) {
      const before = slots(week);
      const on = random(7);
      const from = random(47);
      const to = from + 1 + random(48 - from - 1);
      const opens = random(3) > 0;
      if (random(10) === 0) week = { ...week, [weekdays[on]!]: [['21:00', '05:30']] };
      else {
        week = (opens ? openFrom : closeFrom)(week, weekdays[on]!, from * half, to * half);
        const painted = (slot: number) => slot >= on * 48 + from && slot < on * 48 + to;
        expect(slots(week)).toEqual(before.map((was, slot) => (painted(slot) ? opens : was)));
      }
    }
  });
});
