import { toInstant, type Instant } from '../time/instant.ts';
import { CalendarNeverOpens, type CompiledCalendar } from './compiled-calendar.ts';

/** One calendar up to an instant, another from it on; the time counted on the first is kept. */
class SwitchedCalendar implements CompiledCalendar {
  readonly zone: CompiledCalendar['zone'];
  readonly #before: CompiledCalendar;
  readonly #at: Instant;
  readonly #after: CompiledCalendar;

  constructor(before: CompiledCalendar, at: Instant, after: CompiledCalendar) {
    this.zone = after.zone;
    this.#before = before;
    this.#at = at;
    this.#after = after;
  }

  /** Open milliseconds from the switch to `at`; negative before it. */
  #countedTo(at: Instant): number {
    const calendar = at < this.#at ? this.#before : this.#after;
    return calendar.between(this.#at, at);
  }

  between(start: Instant, end: Instant): number {
    return this.#countedTo(end) - this.#countedTo(start);
  }

  add(start: Instant, milliseconds: number): Instant {
    if (milliseconds === 0) return this.next(start);
    const isForward = milliseconds > 0;
    const [own, other] = isForward ? [this.#before, this.#after] : [this.#after, this.#before];
    if (isForward ? start >= this.#at : start <= this.#at) return other.add(start, milliseconds);
    // What the start's own calendar has left until the switch is used up first.
    const left = own.between(start, this.#at);
    return Math.abs(milliseconds) <= Math.abs(left)
      ? own.add(start, milliseconds)
      : other.add(this.#at, milliseconds - left);
  }

  isOpen(at: Instant): boolean {
    return (at < this.#at ? this.#before : this.#after).isOpen(at);
  }

  next(at: Instant): Instant {
    if (at >= this.#at) return this.#after.next(at);
    const [open] = this.#before.intervals(at, this.#at, 1);
    return open ? open[0] : this.#after.next(this.#at);
  }

  previous(at: Instant): Instant {
    if (at < this.#at) return this.#before.previous(at);
    const last = this.#lastAfter(at);
    return last ?? this.#before.previous(this.#at);
  }

  /** As `previous` of the later calendar, unless that lies before the switch. */
  #lastAfter(at: Instant): Instant | undefined {
    if (this.#after.isOpen(at)) return at;
    try {
      const closing = this.#after.previous(at);
      return closing > this.#at ? closing : undefined;
    } catch (error) {
      if (error instanceof CalendarNeverOpens) return undefined;
      throw error;
    }
  }

  intervals(from: Instant, to: Instant, limit: number): readonly (readonly [Instant, Instant])[] {
    const earlier = this.#before.intervals(from, toInstant(Math.min(to, this.#at)), limit);
    const later = this.#after.intervals(toInstant(Math.max(from, this.#at)), to, limit);
    return [...earlier, ...later].slice(0, limit);
  }
}

/** `before` up to `at`, `after` from it on. */
export const switchCalendar = (
  before: CompiledCalendar,
  at: Instant,
  after: CompiledCalendar,
): CompiledCalendar => (before === after ? after : new SwitchedCalendar(before, at, after));
