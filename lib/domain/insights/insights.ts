import { parseLocalDate } from '../time/local-date.ts';
import { day, toInstant, type Instant } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { CaseFigures } from './case-figures.ts';
import {
  Count,
  dimensions,
  Grouping,
  type Counted,
  type Dimension,
  type Group,
} from './group-cases.ts';
import { isMeant, type InsightsFilter, type Span } from './insights-filter.ts';
import { LeakSearch, type Leaks } from './leaks.ts';
import { judgeCase, type JudgedCase } from './measure.ts';
import { WeekCount, type Week } from './weeks.ts';

/** What the past says of every case that is meant. Cases are told by their place among all that were given. */
export interface Insights extends Counted {
  readonly by: Readonly<Record<Dimension, readonly Group[]>>;
  readonly leaks: Leaks;
  /** Empty without cases. */
  readonly weeks: readonly Week[];
}

/** As many groups as one can compare at a glance; the others are shown when they are asked for. */
export const mostShown = 12;

/** As many cases as are counted before others get their turn. */
const slice = 1000;

/** The instants between which the days of `filter` lie in a zone. */
function spanOf({ from, to }: InsightsFilter, timeZone: string): Span {
  const zone = zoneNamed(timeZone);
  const startOf = (text: string, later = 0) => zone.toInstant((parseLocalDate(text) + later) * day);
  return {
    from: from === null ? -Infinity : startOf(from),
    to: to === null ? Infinity : startOf(to, 1),
  };
}

function ends(all: readonly CaseFigures[], places: readonly number[]): readonly [Instant, Instant] {
  let [first, last] = [Infinity, -Infinity];
  for (const place of places) {
    const at = all[place]?.openedAt ?? 0;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return [toInstant(first), toInstant(last)];
}

/** What became of all promises by `now`, by the place of their case; yields every thousand cases. */
export function* judgeCases(
  all: readonly CaseFigures[],
  now: Instant,
): Generator<undefined, readonly JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const it of all) {
    judged.push(judgeCase(it, now));
    if (judged.length % slice === 0) yield;
  }
  return judged;
}

const nothing: JudgedCase = { resolution: [], calls: [] };

/** Works out what will be asked for at once, so that drawing it takes no time. */
function* timed(some: readonly Counted[]): Generator<undefined, void> {
  for (const { acknowledgement, resolution } of some) {
    acknowledgement.times();
    resolution.times();
    yield;
  }
}

/**
 * What the cases that `filter` lets through say; `judged` is what became of them, days and weeks are those
 * of `timeZone`. A generator, so that nothing else has to wait: it yields every thousand cases.
 */
export function* insightsOf(
  all: readonly CaseFigures[],
  judged: readonly JudgedCase[],
  filter: InsightsFilter,
  timeZone: string,
): Generator<undefined, Insights> {
  const span = spanOf(filter, timeZone);
  const judge = (place: number): JudgedCase => judged[place] ?? nothing;
  const cases: number[] = [];
  let place = 0;
  for (const it of all) {
    if (isMeant(it, filter, span)) cases.push(place);
    place += 1;
    if (place % (slice * 5) === 0) yield;
  }
  const weeks = cases.length === 0 ? null : new WeekCount(...ends(all, cases), timeZone);
  const groupings = dimensions.map((by) => ({ by, grouping: new Grouping(by) }));
  const [count, leaks] = [new Count(), new LeakSearch()];
  for (const meant of cases) {
    const it = all[meant];
    if (!it) continue;
    const outcome = judge(meant);
    count.add(meant, outcome);
    for (const { grouping } of groupings) grouping.add(meant, it, outcome);
    leaks.add(meant, it);
    weeks?.add(meant, it, outcome);
    if (count.cases.length % slice === 0) yield;
  }
  const by: Record<Dimension, readonly Group[]> = {
    tier: [],
    severity: [],
    category: [],
    organization: [],
    channel: [],
  };
  const whole = count.result(judge);
  yield* timed([whole]);
  for (const { by: name, grouping } of groupings) {
    by[name] = grouping.result(judge);
    yield* timed(by[name].slice(0, mostShown));
  }
  return {
    ...whole,
    by,
    leaks: leaks.result(),
    weeks: weeks?.result(judge) ?? [],
  };
}
