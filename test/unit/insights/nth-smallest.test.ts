// @vitest-environment node
import { expect, test } from 'vitest';
import { nthSmallest } from '../../../lib/domain/insights/nth-smallest.ts';
import { seeded } from '../../builders/seeded.ts';

test('is what sorting would put at that place, whatever the values', () => {
  const random = seeded(7);
  for (let round = 0; round < 200; round += 1) {
    const size = 1 + Math.floor(random() * 40);
    const kinds = 1 + Math.floor(random() * 20);
    const values = Float64Array.from({ length: size }, () => Math.floor(random() * kinds));
    const sorted = values.toSorted();
    for (let place = 0; place < size; place += 1)
      expect(nthSmallest(values.slice(), place)).toBe(sorted[place]);
  }
});

test('of nothing there is none', () => {
  expect(nthSmallest(new Float64Array(), 0)).toBeUndefined();
});
