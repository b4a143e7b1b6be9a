// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { createFormats } from '../../components/formats.ts';
import { pageFormats } from '../../components/page-formats.ts';
import { day, hour, instant, minute, toInstant } from '../../lib/domain/time/instant.ts';
import { plural, reasonText, termText } from '../../components/text.ts';
import { formats, text } from './english.ts';

const noon = instant('2026-11-20T12:00:00Z');

describe('a duration', () => {
  test.each([
    [0, '0m'],
    [59_999, '59 secs'],
    [minute, '1m'],
    [90 * minute, '1h 30m'],
    [6 * hour, '6h'],
    [52 * hour + 10 * minute, '52h 10m'],
    [-20 * minute, '20m'],
  ])('of %d ms is %s: never in days, which calendars do not have', (milliseconds, shown) => {
    expect(formats.duration(milliseconds)).toBe(shown);
  });
});

describe('a countdown', () => {
  test.each([
    [1, '1m'],
    [119_000, '1m'],
    [23 * hour + 59 * minute, '23h 59m'],
    [day, '1d'],
    [2 * day + 4 * hour, '2d 4h'],
    [-90 * minute, '1h 30m'],
  ])('of %d ms is %s', (milliseconds, shown) => {
    expect(formats.countdown(milliseconds)).toBe(shown);
  });
});

describe('an instant', () => {
  test.each([
    [noon + hour, '13:00'],
    [noon + day, 'Sat 12:00'],
    [noon - day, 'Thu 12:00'],
    [noon - 30 * day, '21 Oct, 12:00'],
    [noon + 60 * day, 'Tue, 19 Jan 2027, 12:00'],
  ])('is told with as much as is needed: %d is %s', (at, shown) => {
    expect(formats.instantShort(at, noon)).toBe(shown);
  });

  test('is told in another zone, which is then named, until its own counts again', () => {
    const own = pageFormats('en-GB', 'UTC');
    own.showIn('Asia/Kolkata');
    expect(own.instantShort(noon, noon)).toBe('17:30 GMT+5:30');
    expect(own.instant(noon)).toBe('Fri, 20 Nov 2026, 17:30 GMT+5:30');
    expect([own.timeZone, own.ownZone()]).toEqual(['Asia/Kolkata', 'UTC']);
    expect(own.inZone('America/New_York').instantShort(noon, noon)).toBe('07:00');
    // By the day in that zone: at 20:00 UTC the next one has begun there.
    expect(own.instantShort(toInstant(noon + 8 * hour), noon)).toBe('Sat, 01:30 GMT+5:30');
    own.showIn('UTC');
    expect(own.instantShort(noon, noon)).toBe('12:00');
    own.showIn('Asia/Kolkata');
    own.showIn(undefined);
    expect([own.instantShort(noon, noon), own.timeZone]).toEqual(['12:00', 'UTC']);
  });

  test('is told in the reader’s zone, by which the day changes too', () => {
    const kolkata = createFormats('en-GB', 'Asia/Kolkata');
    expect(kolkata.instantShort(noon, noon)).toBe('17:30');
    expect(kolkata.instantShort(toInstant(noon + 7 * hour), noon)).toBe('Sat 00:30');
  });

  test('is told in the zone of this computer as in that zone by its name', () => {
    const here = createFormats('en-GB');
    const named = createFormats('en-GB', here.timeZone);
    for (let hours = -500 * 24; hours < 500 * 24; hours += 7) {
      const at = toInstant(noon + hours * hour);
      expect(here.instantShort(at, noon)).toBe(named.instantShort(at, noon));
    }
  });
});

describe('words made from data', () => {
  test('a count takes its form, and its digits from the language', () => {
    expect(plural(text, formats, 'timeline_merged', 1)).toBe('1 stretch');
    expect(plural(text, formats, 'timeline_merged', 2)).toBe('2 stretches together');
    expect(plural(text, formats, 'panel_cycles', 3, 2)).toBe('3 earlier rounds, 2 breached');
  });

  test('a term that no locale knows is its own words', () => {
    expect(termText(text, 'metric', 'first-response')).toBe('First response');
    expect(termText(text, 'fact', 'createdAt')).toBe('creation time');
    expect(termText(text, 'metric', 'a-new-metric')).toBe('a new metric');
  });

  test('a reason that no locale knows keeps its values and its instants', () => {
    expect(
      reasonText(text, formats, { code: 'not-yet-known', values: ['a', 1], instants: [noon] }),
    ).toBe('not yet known · a · 1 · Fri, 20 Nov 2026, 12:00');
  });
});
