import { day, type Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import { RisingNumbers } from '../time/rising-numbers.ts';
import type { Zone } from '../time/zone.ts';
import type { DailyInterval, DailyIntervals } from './daily-intervals.ts';

/** Open intervals over a range of dates, disjoint and sorted, with prefix sums. */
export interface OpenIntervals {
  readonly starts: RisingNumbers;
  readonly ends: Float64Array;
  /** Open milliseconds before each interval, counted from the first. */
  readonly before: RisingNumbers;
  /** Open milliseconds in all. */
  readonly total: number;
  /** Between these two instants nothing is missing. */
  readonly from: Instant;
  readonly to: Instant;
}

type Interval = [from: number, to: number];

function toInstants(
  zone: Zone,
  firstDate: LocalDate,
  lastDate: LocalDate,
  on: (date: LocalDate) => readonly DailyInterval[],
): Interval[] {
  const found: Interval[] = [];
  for (let date = firstDate; date <= lastDate; date += 1) {
    const daily = on(date);
    if (daily.length === 0) continue;
    const midnight = date * day;
    // A date that its zone skipped (Samoa, 30 December 2011) has no time in it at all.
    if (zone.toInstant(midnight) === zone.toInstant(midnight + day)) continue;
    for (const [from, to] of daily) {
      const start = zone.toInstant(midnight + from);
      const end = zone.toInstant(midnight + to);
      if (end > start) found.push([start, end]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** Overlapping and touching intervals become one. */
function merge(sorted: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Stands behind the last break. */
const never: Interval = [Infinity, Infinity];

/** What breaks leave of `open`; also stretches that end at or before their start. */
function subtract(open: readonly Interval[], breaks: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let next = 0;
  for (const [from, to] of open) {
    let at = from;
    while (at < to) {
      const [breakFrom, breakTo] = breaks[next] ?? never;
      if (breakTo <= at) {
        next += 1;
        continue;
      }
      left.push([at, Math.min(breakFrom, to)]);
      // A break that outlasts this interval is asked again for the next one.
      at = breakTo;
    }
  }
  return left;
}

/** The open intervals of the local dates from `firstDate` up to, not including, `endDate`. */
export function buildOpenIntervals(
  zone: Zone,
  daily: DailyIntervals,
  firstDate: LocalDate,
  endDate: LocalDate,
): OpenIntervals {
  // A night that begins before the dates runs into them, across a date that its zone skipped too;
  // where clocks skip midnight, a date's first opening may lie before its beginning.
  const between = (on: (date: LocalDate) => readonly DailyInterval[]) =>
    merge(toInstants(zone, firstDate - 2, endDate, on));
  const from = zone.toInstant(firstDate * day);
  const to = zone.toInstant(endDate * day);
  const kept = subtract(between(daily.openOn), between(daily.breaksOn))
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => start < end);
  const starts = new Float64Array(kept.length);
  const ends = new Float64Array(kept.length);
  const before = new Float64Array(kept.length);
  let total = 0;
  kept.forEach(([start, end], index) => {
    starts[index] = start;
    ends[index] = end;
    before[index] = total;
    total += end - start;
  });
  const [rising, summed] = [new RisingNumbers(starts), new RisingNumbers(before)];
  return { starts: rising, ends, before: summed, total, from, to };
}
