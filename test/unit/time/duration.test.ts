import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../lib/domain/time/duration.ts';
import { day, hour, minute, second } from '../../../lib/domain/time/instant.ts';

const elapsed = (text: string, milliseconds: number) => ({ kind: 'elapsed', milliseconds, text });
const unreadable = 'write a number and a unit: 30 s, 90 min, 6 h, 3 d, or 2 business days';

describe('a duration', () => {
  it.each([
    ['30 s', 30 * second],
    ['90 min', 90 * minute],
    ['6 h', 6 * hour],
    ['3 d', 72 * hour],
    [' 2h ', 2 * hour],
    ['0.5 d', 12 * hour],
    ['0.001 s', 1],
    // Floating point says 3,960,000.0000000005 ms.
    ['1.1 h', 66 * minute],
    ['3660 d', 3660 * day],
  ])('%j is elapsed time', (text, milliseconds) => {
    expect(parseDuration(text)).toEqual(elapsed(text, milliseconds));
  });
  it('may be a range, at risk from its first end on', () => {
    expect(parseDuration('2 h to 8 h')).toEqual({
      kind: 'range',
      from: 2 * hour,
      to: 8 * hour,
      text: '2 h to 8 h',
    });
    expect(parseDuration('90 min to 2 h')).toMatchObject({ from: 90 * minute, to: 2 * hour });
  });
  it.each([
    ['1 business day', 1],
    [' 2 business days', 2],
    ['2600 business days', 2600],
  ])('%j is counted in dates with open time', (text, days) => {
    expect(parseDuration(text)).toEqual({ kind: 'business-days', days, text });
  });
});

describe('what is no duration', () => {
  it.each([
    ['', unreadable],
    ['90', unreadable],
    ['h', unreadable],
    ['6 hours', unreadable],
    ['2 weeks', unreadable],
    ['soon', unreadable],
    ['1 h to 2 h to 3 h', unreadable],
    ['0 h', 'must be more than zero'],
    ['-5 min', 'must be more than zero'],
    ['0.0005 s', 'must be whole milliseconds'],
    ['0.000000001 s', 'must be whole milliseconds'],
    ['87841 h', 'must be ten years at most'],
    ['3661 d', 'must be ten years at most'],
    ['0 business days', 'must be one business day at least'],
    ['-1 business days', 'must be one business day at least'],
    ['2601 business days', 'must be 2600 business days (ten years) at most'],
    ['0 h to 2 h', 'the first end must be more than zero'],
    ['soon to 2 h', `the first end ${unreadable}`],
    ['2 h to 9999 d', 'the second end must be ten years at most'],
    ['2 h to ', `the second end ${unreadable}`],
    ['8 h to 2 h', 'the first end must be shorter than the second: swap them'],
    ['2 h to 120 min', 'the first end must be shorter than the second: swap them'],
  ])('%j says what to write', (text, fix) => {
    expect(parseDuration(text)).toEqual({ fix });
  });
});
