import { parseLocalDate } from '../time/local-date.ts';
import { day, toInstant, type Instant } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { CaseFigures } from './case-figures.ts';
import { dimensions, Grouping, type Dimension, type Group } from './group-cases.ts';
import { isMeant, type InsightsFilter, type Span } from './insights-filter.ts';
import { LeakSearch, type Leaks } from './leaks.ts';
import { judgeCase, Tally, type Measured } from './measure.ts';
import { WeekCount, type Week } from './weeks.ts';

/** What the past says. Cases are told by their place among all that were given. */
export interface Insights {
  /** Every case that is meant. */
  readonly cases: readonly number[];
  readonly acknowledgement: Measured;
  readonly resolution: Measured;
  readonly by: Readonly<Record<Dimension, readonly Group[]>>;
  readonly leaks: Leaks;
  /** Empty without cases. */
  readonly weeks: readonly Week[];
}

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

/**
 * What the cases that `filter` lets through say by `now`; days and weeks are those of `timeZone`. A
 * generator, so that nothing else has to wait: it yields every thousand cases.
 */
export function* insightsOf(
  all: readonly CaseFigures[],
  filter: InsightsFilter,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): Generator<undefined, Insights> {
  const span = spanOf(filter, timeZone);
  const cases: number[] = [];
  for (const [place, it] of all.entries()) {
    if (isMeant(it, filter, span)) cases.push(place);
    if (place % slice === slice - 1) yield;
  }
  const weeks = cases.length === 0 ? null : new WeekCount(...ends(all, cases), timeZone);
  const groupings = dimensions.map((by) => ({ by, grouping: new Grouping(by) }));
  const [acknowledgement, resolution, leaks] = [new Tally(), new Tally(), new LeakSearch()];
  let counted = 0;
  for (const place of cases) {
    const it = all[place];
    if (!it) continue;
    const judged = judgeCase(it, now);
    for (const call of judged.calls) acknowledgement.add(place, call);
    resolution.add(place, judged.resolution);
    for (const { grouping } of groupings) grouping.add(place, it, judged);
    leaks.add(place, it);
    weeks?.add(place, it, judged);
    counted += 1;
    if (counted % slice === 0) yield;
  }
  const by: Record<Dimension, readonly Group[]> = {
    tier: [],
    severity: [],
    category: [],
    organization: [],
    channel: [],
  };
  for (const { by: name, grouping } of groupings) {
    by[name] = grouping.result();
    yield;
  }
  return {
    cases,
    acknowledgement: acknowledgement.result(),
    resolution: resolution.result(),
    by,
    leaks: leaks.result(),
    weeks: weeks?.result() ?? [],
  };
}
