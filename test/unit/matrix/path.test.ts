import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from '../../../lib/domain/matrix/nearest.ts';
import { formatPath, parsePath } from '../../../lib/domain/matrix/path.ts';

it.each([
  [['targets', 2, 'within'], 'targets[2].within'],
  [['calendars', 'main', 'hours', 'mon', 0, 1], 'calendars.main.hours.mon[0][1]'],
  [['impactUrgency', 'high risk', 'a.b'], 'impactUrgency["high risk"]["a.b"]'],
  [[], ''],
])('%j is written %s', (path, text) => expect(formatPath(path)).toBe(text));

it('every path that is written is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
  );
});

it.each([
  ['whithin', 'within'],
  ['respond_within', 'respondsWithin'],
  ['Severity', 'severity'],
  ['calender', 'calendar'],
  ['colour', undefined],
  ['x'.repeat(10_000), undefined],
])('%s is taken for %s', (word, meant) => {
  expect(nearest(word, ['within', 'severity', 'calendar', 'respondsWithin'])).toBe(meant);
});
