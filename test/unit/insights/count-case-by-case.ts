import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import type { Dimension } from '../../../lib/domain/insights/group-cases.ts';
import type { InsightsFilter } from '../../../lib/domain/insights/insights-filter.ts';
import {
  outcomeOfCall,
  outcomeOfResolution,
  tookOfCall,
  tookOfResolution,
  type Outcome,
} from '../../../lib/domain/insights/measure.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';

interface Promise {
  readonly place: number;
  readonly outcome: Outcome;
  readonly took: number | null;
}

/** How some promises were kept, in the plainest way. */
function measured(promises: readonly Promise[]) {
  const of = (outcome: Outcome) => promises.filter((it) => it.outcome === outcome);
  const times = promises.flatMap(({ took }) => (took === null ? [] : [took]));
  times.sort((a, b) => a - b);
  const timeOf = (share: number) => times[Math.ceil(share * times.length) - 1] ?? null;
  const counts = {
    kept: of('kept').length,
    late: of('late').length,
    missed: of('missed').length,
    open: of('open').length,
    unknown: of('unknown').length,
  };
  const known = counts.kept + counts.late + counts.missed;
  return {
    counts,
    share: known === 0 ? null : counts.kept / known,
    times: { median: timeOf(0.5), ninetieth: timeOf(0.9), count: times.length },
    timedCases: promises.filter(({ took }) => took !== null).map(({ place }) => place),
    broken: promises
      .filter(({ outcome }) => outcome === 'late' || outcome === 'missed')
      .map(({ place }) => place),
  };
}

const properties = ['severity', 'category', 'organization', 'channel', 'status'] as const;

/** True where `filter`, which has no days, lets a case through. */
const isMeant = (it: CaseFigures, filter: InsightsFilter): boolean =>
  (filter.tier === null || it.calls.some(({ tier }) => tier === filter.tier)) &&
  (filter.site === null || it.ref.origin === filter.site) &&
  properties.every((name) => filter[name] === null || filter[name] === it[name]);

/** What insights must say of one group of `all`, by looking at one case after the other. */
export function countedPlainly(
  all: readonly CaseFigures[],
  filter: InsightsFilter,
  now: Instant,
  group: { readonly by: Dimension; readonly value: string | number | null } | null,
) {
  const tier = group?.by === 'tier' ? group.value : null;
  const isIn = (it: CaseFigures) =>
    group === null ||
    (group.by === 'tier'
      ? it.calls.some((call) => call.tier === tier)
      : it[group.by] === group.value);
  const cases = [...all.entries()].filter(([, it]) => isMeant(it, filter) && isIn(it));
  return {
    cases: cases.map(([place]) => place),
    acknowledgement: measured(
      cases.flatMap(([place, it]) =>
        it.calls
          .filter((call) => tier === null || call.tier === tier)
          .map((call) => ({
            place,
            outcome: outcomeOfCall(it, call, now),
            took: tookOfCall(call),
          })),
      ),
    ),
    resolution: measured(
      cases.map(([place, it]) => ({
        place,
        outcome: outcomeOfResolution(it, now),
        took: tookOfResolution(it),
      })),
    ),
  };
}
