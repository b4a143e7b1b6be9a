import { lastAtMost } from '../time/rising-numbers.ts';
import { formatLocalDate, weekdayOf } from '../time/local-date.ts';
import { day, type Instant } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { CaseFigures } from './case-figures.ts';
import { Count, type Counted, type Judge } from './group-cases.ts';
import type { JudgedCase } from './measure.ts';

/** The cases that were opened in one week, from Monday on. */
export interface Week extends Counted {
  /** Its Monday, as `2026-11-16`. */
  readonly monday: string;
}

/** As many weeks as can be looked at: five years of them. */
const most = 261;
const daysOfWeek = 7;

/** The Mondays, as days since 1970, of the weeks from the first case to the last; the last ones of too many. */
function mondays(from: number, to: number): readonly number[] {
  const mondayOf = (date: number) => date - ((weekdayOf(date) + 6) % daysOfWeek);
  const [first, last] = [mondayOf(from), mondayOf(to)];
  const count = Math.min(most, (last - first) / daysOfWeek + 1);
  return Array.from({ length: count }, (_, at) => last - (count - 1 - at) * daysOfWeek);
}

/** Puts cases into the weeks in which they were opened, by the local dates of a zone. */
export class WeekCount {
  readonly #starts: Float64Array;
  readonly #weeks: readonly { readonly monday: string; readonly count: Count }[];

  /** For cases that were opened from `first` to `last`. */
  constructor(first: Instant, last: Instant, timeZone: string) {
    const zone = zoneNamed(timeZone);
    const dateOf = (at: Instant) => Math.floor((at + zone.offsetAt(at)) / day);
    const dates = mondays(dateOf(first), dateOf(last));
    this.#starts = Float64Array.from(dates, (date) => zone.toInstant(date * day));
    this.#weeks = dates.map((date) => ({ monday: formatLocalDate(date), count: new Count() }));
  }

  /** Counts the case at `place`, unless it is older than the weeks that are looked at. */
  add(place: number, it: CaseFigures, judged: JudgedCase): void {
    this.#weeks[lastAtMost(this.#starts, it.openedAt)]?.count.add(place, judged);
  }

  /** Every week, those without a case among them. */
  result(judge: Judge): readonly Week[] {
    return this.#weeks.map(({ monday, count }) => ({ monday, ...count.result(judge) }));
  }
}
