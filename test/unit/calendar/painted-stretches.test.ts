import { describe, expect, test } from 'vitest';
import {
  closeFrom,
  openFrom,
  opennessOf,
  type WeekPairs,
} from '../../../lib/domain/calendar/paint-week.ts';
import type { Weekday } from '../../../lib/domain/matrix/calendar-schema.ts';
import { hour, minute, second } from '../../../lib/domain/time/instant.ts';
import { parseLocalTime } from '../../../lib/domain/time/local-date.ts';

describe('how open a stretch of a day is', () => {
  const week: WeekPairs = {
    mon: [
      ['09:00', '12:00'],
      ['12:00', '13:00'],
      ['14:00', '14:20'],
    ],
    tue: [['22:00', '06:10']],
    wed: [['06:10', '07:00']],
    thu: [['09:00', '09:00']],
    fri: [
      ['08:00', '08:30'],
      ['10:00', '11:00'],
      ['10:30', '11:00'],
    ],
    sat: [['22:00', '06:10']],
  };
  test.each<[Weekday, string, string, ReturnType<typeof opennessOf>]>([
    ['mon', '09:00', '12:00', 'open'],
    ['mon', '11:30', '12:30', 'open'],
    ['mon', '08:00', '08:30', 'closed'],
    ['mon', '08:30', '09:00', 'closed'],
    ['mon', '13:00', '14:00', 'closed'],
    ['mon', '14:00', '14:30', 'partly'],
    ['mon', '08:30', '09:30', 'partly'],
    ['mon', '00:00', '24:00', 'partly'],
    ['wed', '00:00', '00:30', 'overnight'],
    ['wed', '05:30', '06:00', 'overnight'],
    // The night ends where the day begins: together they fill it.
    ['wed', '06:00', '06:30', 'open'],
    ['wed', '06:30', '07:30', 'partly'],
    ['sun', '05:30', '06:00', 'overnight'],
    ['sun', '06:00', '06:30', 'partly'],
    ['sun', '06:30', '07:00', 'closed'],
    ['sun', '22:00', '23:00', 'closed'],
    // From nine to nine is a whole day.
    ['thu', '08:30', '09:00', 'closed'],
    ['thu', '20:00', '24:00', 'open'],
    ['fri', '08:30', '09:00', 'overnight'],
    // Its own hours come first.
    ['fri', '08:00', '08:30', 'open'],
    // What overlaps counts once.
    ['fri', '10:00', '11:30', 'partly'],
  ])('on %s from %s to %s: %s', (on, from, to, openness) => {
    expect(opennessOf(week, on, parseLocalTime(from), parseLocalTime(to))).toBe(openness);
  });
});

describe('opening', () => {
  test('writes hours, minutes, and seconds where there are any', () => {
    const from = 9 * hour + 5 * minute + 7 * second;
    expect(openFrom({}, 'mon', from, 10 * hour)).toEqual({ mon: [['09:05:07', '10:00']] });
  });
  test('puts stretches in order, and joins only those that meet', () => {
    const mon: WeekPairs['mon'] = [
      ['15:00', '16:00'],
      ['09:00', '10:00'],
      ['12:00', '13:00'],
    ];
    expect(openFrom({ mon }, 'mon', 16 * hour, 17 * hour)).toEqual({
      mon: [
        ['09:00', '10:00'],
        ['12:00', '13:00'],
        ['15:00', '17:00'],
      ],
    });
  });
  test('changes nothing where it is open', () => {
    const day: WeekPairs = { mon: [['09:00', '17:00']], thu: [['09:00', '09:00']] };
    expect(openFrom(day, 'mon', 10 * hour, 11 * hour)).toEqual(day);
    expect(openFrom(day, 'thu', 12 * hour, 13 * hour)).toEqual(day);
  });
  test('gives the next day what would be longer than a day', () => {
    expect(openFrom({ sat: [['22:00', '06:00']] }, 'sat', 0, 24 * hour)).toEqual({
      sat: [['00:00', '24:00']],
      sun: [['00:00', '06:00']],
    });
    const sat: WeekPairs['sat'] = [
      ['01:00', '02:00'],
      ['04:00', '04:00'],
    ];
    const opened = [
      ['01:00', '02:00'],
      ['03:30', '24:00'],
    ];
    expect(openFrom({ sat }, 'sat', 3.5 * hour, 4 * hour)).toEqual({
      sat: opened,
      sun: [['00:00', '04:00']],
    });
    expect(openFrom({ sat, sun: [['03:00', '05:00']] }, 'sat', 3.5 * hour, 4 * hour)).toEqual({
      sat: opened,
      sun: [['00:00', '05:00']],
    });
  });
});

describe('closing', () => {
  test('leaves other stretches as they were written', () => {
    const week: WeekPairs = {
      sun: [['20:00', '23:00']],
      mon: [
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ],
    };
    expect(closeFrom(week, 'mon', 20 * hour, 21 * hour)).toEqual(week);
    expect(closeFrom(week, 'mon', 16 * hour, 18 * hour)).toEqual({
      ...week,
      mon: [
        ['09:00', '12:00'],
        ['12:00', '16:00'],
      ],
    });
  });
  test('cuts the night before, and keeps its rest and the own hours of the day', () => {
    const week: WeekPairs = { mon: [['22:00', '06:00']], tue: [['06:00', '08:00']] };
    expect(closeFrom(week, 'tue', 2 * hour, 3 * hour)).toEqual({
      mon: [['22:00', '02:00']],
      tue: [['03:00', '08:00']],
    });
    expect(closeFrom(week, 'tue', 5 * hour, 7 * hour)).toEqual({
      mon: [['22:00', '05:00']],
      tue: [['07:00', '08:00']],
    });
  });
  test('gives the next day what is left of a night, which cannot begin at 24:00', () => {
    const mon: WeekPairs['mon'] = [['22:00', '06:00']];
    expect(closeFrom({ mon }, 'mon', 23 * hour, 24 * hour)).toEqual({
      mon: [['22:00', '23:00']],
      tue: [['00:00', '06:00']],
    });
    expect(closeFrom({ mon, tue: [['06:00', '08:00']] }, 'mon', 22 * hour, 24 * hour)).toEqual({
      tue: [['00:00', '08:00']],
    });
  });
});
