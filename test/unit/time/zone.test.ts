import { describe, expect, it } from 'vitest';
import {
  day,
  formatInstant,
  hour,
  instant,
  minute,
  second,
  toInstant,
} from '../../../lib/domain/time/instant.ts';
import { zoneNamed } from '../../../lib/domain/time/zone.ts';

const offsetIn = (zone: string, at: string) => zoneNamed(zone).offsetAt(instant(at));
/** The instant of what a clock on the wall shows. */
const instantIn = (zone: string, wall: string) =>
  formatInstant(zoneNamed(zone).toInstant(instant(`${wall}Z`)));

it('refuses what is no zone', () => {
  expect(() => zoneNamed('Mars/Phobos')).toThrow(new RangeError('No such time zone: Mars/Phobos'));
});

describe('an offset', () => {
  it('has its sign and its seconds, also where it is less than an hour', () => {
    // Dublin was behind Greenwich, and ahead of it in the summer of 1916.
    expect(offsetIn('Europe/Dublin', '1916-01-01T00:00:00Z')).toBe(-25 * minute - 21 * second);
    expect(offsetIn('Europe/Dublin', '1916-07-01T00:00:00Z')).toBe(34 * minute + 39 * second);
    expect(offsetIn('UTC', '2026-01-15T00:00:00Z')).toBe(0);
    expect(offsetIn('Europe/Berlin', '2026-01-15T00:00:00Z')).toBe(hour);
    expect(offsetIn('Etc/GMT+1', '2026-01-15T00:00:00Z')).toBe(-hour);
    expect(offsetIn('Asia/Kathmandu', '2026-01-15T00:00:00Z')).toBe(5 * hour + 45 * minute);
  });
  it('changes at its very millisecond', () => {
    // Monrovia took Greenwich time at its midnight of 7 January 1972, 44 minutes and 30 seconds late.
    for (const [zone, change, before, after] of [
      ['Europe/Berlin', '2026-03-29T01:00:00Z', 60, 120],
      ['Europe/Berlin', '2026-10-25T01:00:00Z', 120, 60],
      ['Europe/Berlin', '2019-10-27T01:00:00Z', 120, 60],
      ['America/New_York', '2020-03-08T07:00:00Z', -300, -240],
      ['Africa/Monrovia', '1972-01-07T00:44:30Z', -44.5, 0],
    ] as const) {
      const at = instant(change);
      expect(zoneNamed(zone).offsetAt(toInstant(at - 1))).toBe(before * minute);
      expect(zoneNamed(zone).offsetAt(at)).toBe(after * minute);
    }
  });
});

describe('a local time', () => {
  it('that comes once is one instant, before and after a change', () => {
    expect(instantIn('America/New_York', '2026-03-08T01:59:59')).toBe('2026-03-08T06:59:59Z');
    expect(instantIn('America/New_York', '2026-03-08T03:00:00')).toBe('2026-03-08T07:00:00Z');
    expect(instantIn('America/New_York', '2026-11-01T00:59:59')).toBe('2026-11-01T04:59:59Z');
    expect(instantIn('America/New_York', '2026-11-01T02:00:00')).toBe('2026-11-01T07:00:00Z');
  });
  it('that clocks skip is moved on by as much', () => {
    expect(instantIn('America/New_York', '2026-03-08T02:00:00')).toBe('2026-03-08T07:00:00Z');
    expect(instantIn('America/New_York', '2026-03-08T02:59:59')).toBe('2026-03-08T07:59:59Z');
    expect(instantIn('Australia/Lord_Howe', '2026-10-04T02:15:00')).toBe('2026-10-03T15:45:00Z');
  });
  it('that comes twice is the first', () => {
    expect(instantIn('America/New_York', '2026-11-01T01:00:00')).toBe('2026-11-01T05:00:00Z');
    expect(instantIn('America/New_York', '2026-11-01T01:59:59')).toBe('2026-11-01T05:59:59Z');
    expect(instantIn('Europe/Berlin', '1996-10-27T02:30:00')).toBe('1996-10-27T00:30:00Z');
  });
});

describe('a zone asked step by step', () => {
  /** Answers of `name` from `start` to `end`, twice a day. */
  const walk = (name: string, start: number, end: number) => {
    const zone = zoneNamed(name);
    const step = (Math.sign(end - start) * day) / 2;
    const count = Math.floor((end - start) / step);
    return Array.from({ length: count }, (_, index) => {
      const at = start + index * step;
      return [at, zone.offsetAt(toInstant(at)), zone.toInstant(at)].join(' ');
    });
  };
  // Names in another case are zones of their own that were asked nothing yet.
  it.each([
    // Clocks change just where half a year of looking ahead ends, in these years.
    ['America/Santiago', 2024, 2147],
    ['Asia/Gaza', 2024, 1942],
  ])('answers as one that was asked for the end first: %s, %i to %i', (name, from, to) => {
    const [start, end] = [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)];
    zoneNamed(name.toLowerCase()).offsetAt(toInstant(end));
    zoneNamed(name.toLowerCase()).offsetAt(toInstant(start));
    expect(walk(name.toUpperCase(), start, end)).toEqual(walk(name.toLowerCase(), start, end));
  });
});

it('is compiled once and shared, whatever other zones are asked for', () => {
  const berlin = zoneNamed('Europe/Berlin');
  zoneNamed('Europe/Madrid');
  expect(zoneNamed('Europe/Berlin')).toBe(berlin);
});
