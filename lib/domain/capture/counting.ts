import { coverageIn } from './coverage.ts';
import type { Tag } from './languages/language.ts';
import { hasTag, type Reading } from './reading.ts';

/**
 * How a heading or a legend counts time: true in business time, false around the clock, null where
 * it does not say.
 */
export function countingOf(reading: Reading): boolean | null {
  const coverage = coverageIn(reading)[0];
  if (coverage) return coverage.kind !== '24x7';
  if (!isOfTime(reading)) return null;
  if (hasTag(reading, 'hours', 'business')) return true;
  return hasTag(reading, 'always') ? false : null;
}

const timeTags: readonly Tag[] = ['minute', 'hour', 'day'];

/** `business` alone may speak of the customer's business; beside a word for time it speaks of time. */
function isOfTime({ hits }: Reading): boolean {
  const units = hits.filter(({ tag }) => timeTags.includes(tag));
  return hits.some(({ tag, from, to }) => {
    if (tag === 'hours') return true;
    const counts = tag === 'business' || tag === 'always';
    return counts && units.some((unit) => unit.from <= to + 1 && unit.to >= from - 1);
  });
}
