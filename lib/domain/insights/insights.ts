import type { CaseColumns } from './case-columns.ts';
import {
  bySize,
  byTier,
  dimensions,
  Grouping,
  type Counted,
  type Dimension,
  type Group,
} from './group-cases.ts';
import { meantBy, type InsightsFilter } from './insights-filter.ts';
import type { Judgements } from './judge-cases.ts';
import { LeakSearch, type Leaks } from './leaks.ts';
import { weeksWithCases, type Week } from './weeks.ts';

/** What the past says of every case that is meant. Cases are told by their place among all that were given. */
export interface Insights extends Counted {
  readonly by: Readonly<Record<Dimension, readonly Group[]>>;
  readonly leaks: Leaks;
  /** Empty without cases. */
  readonly weeks: readonly Week[];
}

/**
 * What the cases that `filter` lets through say; `judged` is what became of them, its days are those of
 * `timeZone`. A generator, so that nothing else has to wait: it yields after each walk through all cases.
 */
export function* insightsOf(
  columns: CaseColumns,
  judged: Judgements,
  filter: InsightsFilter,
  timeZone: string,
): Generator<undefined, Insights> {
  const meant = meantBy(columns, filter, timeZone);
  const grouped = (by: keyof CaseColumns['splits']) =>
    new Grouping(columns, judged, meant, columns.splits[by]);
  const whole = grouped('whole');
  yield* whole.prepare();
  const by: Record<Dimension, readonly Group[]> = {
    tier: [],
    severity: [],
    category: [],
    organization: [],
    channel: [],
  };
  for (const dimension of dimensions) {
    const grouping = grouped(dimension);
    yield* grouping.prepare();
    const groups = grouping.all().filter(({ size }) => size > 0);
    by[dimension] = groups.sort(dimension === 'tier' ? byTier : bySize);
  }
  const leaks = new LeakSearch(columns, meant).result();
  yield;
  return {
    ...whole.counted(0),
    by,
    leaks,
    weeks: weeksWithCases(grouped('week').all()),
  };
}
