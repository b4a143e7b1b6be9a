// Not from the package's front door: its dates are built with it, and the popup waits for them.
import { tzOffset } from '@date-fns/tz/tzOffset';
import { day, hour, minute, second, toInstant, type Instant } from './instant.ts';
import { lastAtMost } from './rising-numbers.ts';

/**
 * A time zone whose transitions are looked up once and then searched.
 *
 * "Local milliseconds" are what a clock on the wall shows, counted as if it were UTC.
 */
export interface Zone {
  readonly name: string;
  /** Milliseconds to add to an instant for local milliseconds. */
  offsetAt(at: Instant): number;
  /**
   * The instant of a local time. In a gap it is moved on by the gap; of two it is the first
   * ("compatible", as Temporal has it).
   */
  toInstant(local: number): Instant;
}

/**
 * The zone's offset from UTC at an instant, in milliseconds, to the second.
 *
 * `tzOffset` of @date-fns/tz 1.5.0 loses the sign of offsets less than an hour west of Greenwich
 * (Africa/Monrovia until 1972, `-00:44:30`), so there the sign is asked for again.
 */
function readOffset(timeZone: string, at: number): number {
  const size = tzOffset(timeZone, new Date(at)) * minute;
  if (Number.isNaN(size)) throw new RangeError(`No such time zone: ${timeZone}`);
  if (size === 0 || Math.abs(size) >= hour) return size;
  const named = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return named.format(at).includes('GMT-') ? -Math.abs(size) : Math.abs(size);
}

/** The first instant, to the second, from which the offset is no longer `before`; both ends are midnights. */
function findTransition(timeZone: string, before: number, from: number, to: number): number {
  let low = from / second;
  let high = to / second;
  while (high - low > 1) {
    const middle = low + ((high - low) >>> 1);
    if (readOffset(timeZone, middle * second) === before) low = middle;
    else high = middle;
  }
  return high * second;
}

/** Looks further ahead at a time than any two transitions of a zone are apart: none is missed. */
const probeStep = day;

const joined = (...parts: readonly ArrayLike<number>[]) =>
  Float64Array.from(parts.flatMap((part) => Array.from(part)));

class IndexedZone implements Zone {
  readonly name: string;
  #from: number;
  #to: number;
  /** Instants from which `#offsets` of the same index holds; the first is where the index begins. */
  #starts: Float64Array;
  #offsets: Float64Array;
  /** Local milliseconds from which each offset decides a local time. */
  #localStarts: Float64Array;

  /** @param midnight in UTC, where the index begins and ends at first */
  constructor(name: string, midnight: number) {
    this.name = name;
    this.#from = midnight;
    this.#to = midnight;
    this.#starts = Float64Array.of(midnight);
    this.#offsets = Float64Array.of(readOffset(name, midnight));
    this.#localStarts = Float64Array.of(-Infinity);
  }

  #cover(at: number): void {
    // Half a year ahead of need, so that growing stays rare.
    while (at + 2 * day > this.#to) this.#extend(this.#to, this.#to + 183 * day);
    while (at - 2 * day < this.#from) this.#extendBack(this.#from - 183 * day);
  }

  #extend(from: number, to: number): void {
    const [starts, offsets, localStarts]: [number[], number[], number[]] = [[], [], []];
    let before = readOffset(this.name, from);
    for (let at = from; at < to; at += probeStep) {
      if (readOffset(this.name, at + probeStep) === before) continue;
      const start = findTransition(this.name, before, at, at + probeStep);
      const after = readOffset(this.name, start);
      starts.push(start);
      offsets.push(after);
      localStarts.push(start + Math.max(before, after));
      before = after;
    }
    this.#starts = joined(this.#starts, starts);
    this.#offsets = joined(this.#offsets, offsets);
    this.#localStarts = joined(this.#localStarts, localStarts);
    this.#to = to;
  }

  #extendBack(from: number): void {
    const older = new IndexedZone(this.name, from);
    older.#extend(older.#from, this.#from);
    this.#starts = joined(older.#starts, this.#starts.subarray(1));
    this.#offsets = joined(older.#offsets, this.#offsets.subarray(1));
    this.#localStarts = joined(older.#localStarts, this.#localStarts.subarray(1));
    this.#from = older.#from;
  }

  offsetAt(at: Instant): number {
    this.#cover(at);
    return this.#offsets[lastAtMost(this.#starts, at)] ?? 0;
  }

  toInstant(local: number): Instant {
    this.#cover(local);
    return toInstant(local - (this.#offsets[lastAtMost(this.#localStarts, local)] ?? 0));
  }
}

/** More than there are zones; names may be written in any case, and input may try them all. */
const mostKept = 1000;
const zones = new Map<string, Zone>();

/**
 * The zone named `name`, compiled once and shared.
 *
 * @throws {RangeError} when the runtime knows no such zone.
 */
export function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = new IndexedZone(name, Date.UTC(2024, 0, 1));
    if (zones.size >= mostKept) zones.clear();
    zones.set(name, zone);
  }
  return zone;
}
