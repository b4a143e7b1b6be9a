import { expect, test } from 'vitest';
import { oneFullStop } from '../../../lib/domain/one-full-stop.ts';

test.each([
  ['Fällig in 5 Min..', ['5 Min.'], 'Fällig in 5 Min.'],
  ['In 5 Min.. Danach: 2 Std..', ['5 Min.', '2 Std.'], 'In 5 Min. Danach: 2 Std.'],
  ['Written: ../notes..', ['../notes'], 'Written: ../notes..'],
  ['It says “wait...”.', ['wait...'], 'It says “wait...”.'],
  ['Due $& Min.. now', ['$& Min.'], 'Due $& Min. now'],
  ['Tier 2.', [2], 'Tier 2.'],
])('%s', (said, values, expected) => {
  expect(oneFullStop(said, values)).toBe(expected);
});
