import { coverageIn } from './coverage.ts';
import { hasTag, type Reading } from './reading.ts';

/**
 * How a heading or a legend counts time: true in business time, false around the clock, null where
 * it does not say.
 */
export function countingOf(reading: Reading): boolean | null {
  const coverage = coverageIn(reading)[0];
  if (coverage) return coverage.kind !== '24x7';
  const business = reading.hits.find(
    ({ tag, to, from }) => tag === 'hours' || (tag === 'business' && to >= from),
  );
  const always = hasTag(reading, 'always');
  if (business && isOfTime(reading)) return true;
  return always && isOfTime(reading) ? false : null;
}

/** `business` alone may speak of the customer's business; with a word for time it speaks of time. */
function isOfTime({ hits }: Reading): boolean {
  if (hits.some(({ tag, from, to }) => tag === 'hours' && to > from)) return true;
  return hits.some(
    ({ tag, from, to }) =>
      (tag === 'business' || tag === 'always') &&
      hits.some(
        (unit) =>
          ['hour', 'day', 'minute'].includes(unit.tag) &&
          Math.abs(unit.from - to) <= 1 + (to - from) &&
          unit.from <= to + 1 &&
          unit.to >= from - 1,
      ),
  );
}
