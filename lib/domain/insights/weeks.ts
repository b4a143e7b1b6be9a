import { lastAtMost } from '../time/rising-numbers.ts';
import { formatLocalDate, weekdayOf } from '../time/local-date.ts';
import { day, type Instant } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { CaseFigures } from './case-figures.ts';
import { Tally, type JudgedCase, type Measured } from './measure.ts';

/** The cases that were opened in one week, from Monday on. */
export interface Week {
  /** Its Monday, as `2026-11-16`. */
  readonly monday: string;
  readonly cases: readonly number[];
  readonly acknowledgement: Measured;
  readonly resolution: Measured;
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
  readonly #weeks: readonly {
    readonly monday: string;
    readonly cases: number[];
    readonly acknowledgement: Tally;
    readonly resolution: Tally;
  }[];

  /** For cases that were opened from `first` to `last`. */
  constructor(first: Instant, last: Instant, timeZone: string) {
    const zone = zoneNamed(timeZone);
    const dateOf = (at: Instant) => Math.floor((at + zone.offsetAt(at)) / day);
    const dates = mondays(dateOf(first), dateOf(last));
    this.#starts = Float64Array.from(dates, (date) => zone.toInstant(date * day));
    this.#weeks = dates.map((date) => ({
      monday: formatLocalDate(date),
      cases: [],
      acknowledgement: new Tally(),
      resolution: new Tally(),
    }));
  }

  /** Counts the case at `place`, unless it is older than the weeks that are looked at. */
  add(place: number, it: CaseFigures, { resolution, calls }: JudgedCase): void {
    const week = this.#weeks[lastAtMost(this.#starts, it.openedAt)];
    if (!week) return;
    week.cases.push(place);
    week.resolution.add(place, resolution);
    for (const call of calls) week.acknowledgement.add(place, call);
  }

  /** Every week, those without a case among them. */
  result(): readonly Week[] {
    return this.#weeks.map(({ monday, cases, acknowledgement, resolution }) => ({
      monday,
      cases,
      acknowledgement: acknowledgement.result(),
      resolution: resolution.result(),
    }));
  }
}
