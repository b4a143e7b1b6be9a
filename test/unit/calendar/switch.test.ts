import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysOpen, CalendarNeverOpens } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { switchCalendar } from '../../../lib/domain/calendar/switch-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import { formatInstant, hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';

const noon = instant('2026-11-17T12:00:00Z');
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const office = compileWeekly(
  { timeZone: 'UTC', hours: Object.fromEntries(weekdays.map((it) => [it, [['09:00', '17:00']]])) },
  noon,
);
const nights = compileWeekly({ timeZone: 'UTC', hours: { tue: [['20:00', '06:00']] } }, noon);
const shift = compileWeekly(
  { timeZone: 'UTC', hours: {}, shifts: { '2026-11-16': [['09:00', '10:00']] } },
  noon,
);
/** Office hours until Tuesday noon, then Tuesday night. */
const switched = switchCalendar(office, noon, nights);
const at = (text: string) => instant(`2026-11-${text}:00Z`);
const told = (it: Parameters<typeof formatInstant>[0]) => formatInstant(it).slice(8, 16);

describe('one calendar and then another', () => {
  it('counts on each in its time', () => {
    expect(switched.between(at('17T09:00'), at('18T12:00'))).toBe(13 * hour);
    expect(switched.between(at('18T12:00'), at('17T09:00'))).toBe(-13 * hour);
    expect(switched.between(at('16T09:00'), at('16T10:00'))).toBe(hour);
    expect(switched.between(at('17T21:00'), at('17T23:00'))).toBe(2 * hour);
  });
  it('is used up where the first ends, and then by the second', () => {
    const add = (start: string, hours: number) => told(switched.add(at(start), hours * hour));
    expect(add('16T16:00', 1)).toBe('16T17:00');
    expect(add('17T09:00', 3)).toBe('17T12:00');
    expect(add('17T09:00', 4)).toBe('17T21:00');
    expect(add('17T21:00', 1)).toBe('17T22:00');
    expect(add('17T22:00', -2)).toBe('17T20:00');
    expect(add('17T22:00', -3)).toBe('17T11:00');
    expect(add('17T12:00', -1)).toBe('17T11:00');
    expect(add('17T12:00', 1)).toBe('17T21:00');
    expect(add('17T10:00', -2)).toBe('16T16:00');
    expect(add('17T13:00', 0)).toBe('17T20:00');
  });
  it('knows when it is open, opens and closes', () => {
    const times = ['17T11:59', '17T12:00', '17T20:00', '18T06:00'];
    expect(times.map((it) => switched.isOpen(at(it)))).toEqual([true, false, true, false]);
    const next = ['16T08:00', '17T11:00', '17T12:00', '18T06:00'];
    expect(next.map((it) => told(switched.next(at(it))))).toEqual([
      '16T09:00',
      '17T11:00',
      '17T20:00',
      '24T20:00',
    ]);
    const previous = ['16T08:00', '17T11:00', '17T12:00', '17T19:00', '17T21:00', '18T07:00'];
    expect(previous.map((it) => told(switched.previous(at(it))))).toEqual([
      '13T17:00',
      '17T11:00',
      '17T12:00',
      '17T12:00',
      '17T21:00',
      '18T06:00',
    ]);
  });
  it('lists the intervals of both, cut at the switch', () => {
    const list = (limit: number) =>
      switched.intervals(at('16T12:00'), at('18T12:00'), limit).map((it) => it.map(told));
    expect(list(9)).toEqual([
      ['16T12:00', '16T17:00'],
      ['17T09:00', '17T12:00'],
      ['17T20:00', '18T06:00'],
    ]);
    expect(list(2)).toHaveLength(2);
    expect(switched.intervals(at('18T00:00'), at('18T12:00'), 9)).toEqual([
      [at('18T00:00'), at('18T06:00')],
    ]);
    // What the later one was open for before the switch does not count.
    const opened = switchCalendar(nights, noon, alwaysOpen);
    expect(opened.intervals(at('16T12:00'), at('18T12:00'), 9)).toEqual([[noon, at('18T12:00')]]);
  });
  it('needs no opening of the one that does not count then', () => {
    const ended = switchCalendar(shift, noon, office);
    expect(told(ended.next(at('16T11:00')))).toBe('17T12:00');
    const begun = switchCalendar(office, noon, shift);
    expect(told(begun.previous(at('18T00:00')))).toBe('17T12:00');
    expect(() => begun.next(at('18T00:00'))).toThrow(CalendarNeverOpens);
    const late = switchCalendar(shift, at('18T00:00'), shift);
    expect(late).toBe(shift);
  });
  it('is in the zone of the later one', () => {
    expect([switched.zone, switchCalendar(office, noon, alwaysOpen).zone]).toEqual([
      nights.zone,
      null,
    ]);
  });
  it('is exact at the switch itself', () => {
    const morning = compileWeekly({ timeZone: 'UTC', hours: { tue: [['09:00', '12:00']] } }, noon);
    const opened = switchCalendar(nights, at('17T10:00'), office);
    expect(told(opened.previous(at('17T10:00')))).toBe('17T10:00');
    // The morning of the later calendar lies before the switch, and was never open.
    expect(told(switchCalendar(shift, noon, morning).previous(at('17T13:00')))).toBe('16T10:00');
    expect(switched.add(at('17T19:00'), 1)).toBe(at('17T20:00') + 1);
    expect(told(switchCalendar(shift, noon, office).add(at('16T11:00'), 0))).toBe('17T12:00');
  });
  it('goes back past a later one that has not opened yet', () => {
    const coming = compileWeekly(
      { timeZone: 'UTC', hours: {}, shifts: { '2026-11-30': [['09:00', '10:00']] } },
      noon,
    );
    const both = switchCalendar(office, noon, coming);
    expect(told(both.previous(at('18T00:00')))).toBe('17T12:00');
  });
  it('hides no fault of ours', () => {
    const broken = {
      ...alwaysOpen,
      isOpen: () => false,
      previous: () => {
        throw new TypeError('a fault');
      },
    };
    const faulty = switchCalendar(office, noon, broken);
    expect(() => faulty.previous(at('18T00:00'))).toThrow('a fault');
  });
  it('gives back what was added, forward and backward', () => {
    const anyCalendar = fc.constantFrom(office, nights, alwaysOpen);
    const anyInstant = fc
      .integer({ min: noon - 240 * hour, max: noon + 240 * hour })
      .map(toInstant);
    const length = fc.integer({ min: 1, max: 100 * hour });
    fc.assert(
      fc.property(anyCalendar, anyCalendar, anyInstant, length, (one, other, start, more) => {
        const both = switchCalendar(one, noon, other);
        expect(both.between(start, both.add(start, more))).toBe(more);
        expect(both.between(both.add(start, -more), start)).toBe(more);
      }),
      { numRuns: 2000 },
    );
  });
});
