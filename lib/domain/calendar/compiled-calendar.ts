import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';

/** A calendar that answers questions by searching; every answer is exact to the millisecond. */
export interface CompiledCalendar {
  /** Null where time counts around the clock. */
  readonly zone: Zone | null;
  /**
   * The instant at which `milliseconds` of open time have passed since `start`; backward when
   * negative. Used up exactly at closing time, it is that closing instant; 0 outside hours is the
   * next opening.
   *
   * @throws {CalendarNeverOpens} when the calendar has too little open time.
   */
  add(start: Instant, milliseconds: number): Instant;
  /** Open milliseconds from `start` to `end`; negative when `end` comes first. */
  between(start: Instant, end: Instant): number;
  /** Intervals are half-open: false at the closing instant. */
  isOpen(at: Instant): boolean;
  /** `at` when open, else the next opening. @throws {CalendarNeverOpens} */
  next(at: Instant): Instant;
  /** `at` when open, else the last closing instant. @throws {CalendarNeverOpens} */
  previous(at: Instant): Instant;
  /** Open intervals between two instants, cut to them; at most `limit`. */
  intervals(from: Instant, to: Instant, limit: number): readonly (readonly [Instant, Instant])[];
}

/** A question that has no answer because the calendar has no open time there. */
export class CalendarNeverOpens extends RangeError {
  constructor() {
    super('The calendar has no open time in that direction');
    this.name = 'CalendarNeverOpens';
  }
}

/** Around the clock: open at every instant. */
export const alwaysOpen: CompiledCalendar = {
  zone: null,
  add: (start, milliseconds) => (start + milliseconds) as Instant,
  between: (start, end) => end - start,
  isOpen: () => true,
  next: (at) => at,
  previous: (at) => at,
  intervals: (from, to) => (to > from ? [[from, to]] : []),
};
