import { timeEach } from '../core-time.mjs';
import { prepareIn } from './accuracy.mjs';

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/**
 * How fast `peer` and our engine are on those of `cases` that ask `op`: operations a second, and how
 * many times faster ours is: over all of them, and on the case where it is least so. Null without such
 * cases.
 */
export function speedOn(peer, ours, cases, op) {
  const own = cases.filter((it) => it.op === op);
  if (own.length === 0) return null;
  const taken = own.map((it) => timeEach([prepareIn(peer, it), prepareIn(ours, it)]));
  const theirs = sum(taken.map(([time]) => time));
  const us = sum(taken.map(([, time]) => time));
  return {
    cases: own.length,
    perSecond: (own.length / theirs) * 1000,
    oursPerSecond: (own.length / us) * 1000,
    ratio: theirs / us,
    leastRatio: taken.reduce((least, [a, b]) => Math.min(least, a / b), Infinity),
  };
}
