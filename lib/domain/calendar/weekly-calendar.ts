import type { WeeklyHours } from '../matrix/calendar-schema.ts';
import { day, toInstant, type Instant } from '../time/instant.ts';
import { zoneNamed, type Zone } from '../time/zone.ts';
import { CalendarNeverOpens, type CompiledCalendar } from './compiled-calendar.ts';
import { dailyIntervals, type DailyIntervals } from './daily-intervals.ts';
import { buildOpenIntervals, type OpenIntervals } from './open-intervals.ts';

/** The range of dates that is looked at before a calendar counts as never opening: 200 years. */
const farthest = 73_000;

/**
 * A calendar of weekly hours. Its open intervals are indexed around the instants that are asked for
 * and the index doubles when a question leaves it, so that every later question is one search.
 */
class WeeklyCalendar implements CompiledCalendar {
  readonly zone: Zone;
  readonly #daily: DailyIntervals;
  #firstDate: number;
  #endDate: number;
  #index: OpenIntervals;

  constructor(hours: WeeklyHours, around: Instant) {
    this.zone = zoneNamed(hours.timeZone);
    this.#daily = dailyIntervals(hours);
    const date = Math.floor(around / day);
    this.#firstDate = date - 16;
    this.#endDate = date + 32;
    this.#index = this.#build();
  }

  #build(): OpenIntervals {
    return buildOpenIntervals(this.zone, this.#daily, this.#firstDate, this.#endDate);
  }

  /** How many dates the index holds. */
  #span(): number {
    return this.#endDate - this.#firstDate;
  }

  /** Doubles the index, later or earlier. @throws {CalendarNeverOpens} where that can find nothing. */
  #grow(forward: boolean): void {
    const span = this.#span();
    const [first, last] = this.#daily.dates;
    // A night that begins on the last date ends on the next but one where its zone skipped one
    // (Samoa in 2011); one date's first opening lay before its midnight (Toronto in 1919).
    const more = forward ? last + 2 >= this.#endDate : first <= this.#firstDate;
    if (span > farthest || !more) throw new CalendarNeverOpens();
    if (forward) this.#endDate += span;
    else this.#firstDate -= span;
    this.#index = this.#build();
  }

  /** Sees to it that the index holds `at`; it doubles at least, so that this stays rare. */
  #cover(at: Instant): void {
    const { from, to } = this.#index;
    if (at < from) this.#firstDate = Math.floor(at / day) - this.#span();
    else if (at >= to) this.#endDate = Math.floor(at / day) + this.#span();
    else return;
    this.#index = this.#build();
  }

  /** Open milliseconds from the start of the index to `at`, which is covered. */
  #countedTo(at: Instant): number {
    const { starts, ends, before } = this.#index;
    const index = starts.lastAtMost(at);
    if (index < 0) return 0;
    const start = starts.values[index] as number;
    const end = ends[index] as number;
    return (before.values[index] as number) + Math.min(at, end) - start;
  }

  between(start: Instant, end: Instant): number {
    this.#cover(start);
    this.#cover(end);
    return this.#countedTo(end) - this.#countedTo(start);
  }

  isOpen(at: Instant): boolean {
    this.#cover(at);
    const index = this.#index.starts.lastAtMost(at);
    return index >= 0 && at < (this.#index.ends[index] as number);
  }

  next(at: Instant): Instant {
    if (this.isOpen(at)) return at;
    for (;;) {
      const { starts } = this.#index;
      const start = starts.values[starts.lastAtMost(at) + 1];
      if (start !== undefined) return toInstant(start);
      this.#grow(true);
    }
  }

  previous(at: Instant): Instant {
    if (this.isOpen(at)) return at;
    for (;;) {
      const end = this.#index.ends[this.#index.starts.lastAtMost(at)];
      if (end !== undefined) return toInstant(end);
      this.#grow(false);
    }
  }

  add(start: Instant, milliseconds: number): Instant {
    this.#cover(start);
    if (milliseconds > 0) return this.#forward(start, milliseconds);
    return milliseconds < 0 ? this.#backward(start, milliseconds) : this.next(start);
  }

  #forward(start: Instant, milliseconds: number): Instant {
    const wanted = this.#countedTo(start) + milliseconds;
    // Not beyond the index: its last interval may be cut there. What lies before it stays.
    while (wanted > this.#index.total) this.#grow(true);
    const { starts, before } = this.#index;
    const index = before.lastAtMost(wanted);
    // Where an interval begins with just what is wanted, the one before it has used it up.
    const last = before.values[index] === wanted ? index - 1 : index;
    return toInstant((starts.values[last] as number) + wanted - (before.values[last] as number));
  }

  #backward(start: Instant, milliseconds: number): Instant {
    let wanted = this.#countedTo(start) + milliseconds;
    while (wanted < 0) {
      this.#grow(false);
      wanted = this.#countedTo(start) + milliseconds;
    }
    const { starts, before } = this.#index;
    const index = before.lastAtMost(wanted);
    return toInstant((starts.values[index] as number) + wanted - (before.values[index] as number));
  }

  intervals(from: Instant, to: Instant, limit: number): readonly (readonly [Instant, Instant])[] {
    this.#cover(from);
    this.#cover(to);
    const { starts, ends } = this.#index;
    const found: (readonly [Instant, Instant])[] = [];
    const last = starts.lastAtMost(to);
    let at = Math.max(0, starts.lastAtMost(from));
    for (; at <= last && found.length < limit; at += 1) {
      const start = Math.max(starts.values[at] as number, from);
      const end = Math.min(ends[at] as number, to);
      if (start < end) found.push([toInstant(start), toInstant(end)]);
    }
    return found;
  }
}

/** `hours` compiled, first indexed around an instant that will be asked about. */
export const compileWeekly = (hours: WeeklyHours, around: Instant): CompiledCalendar =>
  new WeeklyCalendar(hours, around);
