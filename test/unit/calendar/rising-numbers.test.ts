import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RisingNumbers } from '../../../lib/domain/time/rising-numbers.ts';

const rising = fc
  .uniqueArray(fc.double({ min: -1e12, max: 1e13, noNaN: true }), { maxLength: 60 })
  .map((numbers) => numbers.sort((a, b) => a - b));

it('finds the last number that is at most another, however unevenly they lie', () => {
  fc.assert(
    fc.property(rising, fc.double({ min: -2e12, max: 2e13, noNaN: true }), (numbers, other) => {
      const index = new RisingNumbers(Float64Array.from(numbers));
      for (const value of [...numbers, other])
        expect(index.lastAtMost(value)).toBe(numbers.findLastIndex((it) => it <= value));
    }),
    { numRuns: 500 },
  );
});
