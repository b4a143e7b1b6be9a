import type { PromiseKind } from '../case/case-event.ts';
import { casePromises } from '../case/case-promises.ts';
import { isLive, type CaseState } from '../case/case-state.ts';
import type { Metric } from '../clocks/clock.ts';
import type { Instant } from '../time/instant.ts';
import { overKind } from './clock-deadlines.ts';
import type { DeadlineParts } from './deadline.ts';

const metricOf: Readonly<Record<PromiseKind, Metric>> = {
  acknowledgement: 'acknowledgement',
  update: 'periodic-update',
  resolution: 'resolution',
  rca: 'rca',
};

/**
 * What people announced in a case and have not kept yet, and the end of its monitoring period. What
 * the policy promises its clocks tell. After the end of a case only its analysis is still owed.
 */
export function caseDeadlines(state: CaseState, now: Instant): readonly DeadlineParts[] {
  if (state.status === 'none' || state.status === 'withdrawn') return [];
  const owed = casePromises(state, [], now).filter(
    ({ what, keptAt }) => keptAt === null && (what === 'rca' || isLive(state)),
  );
  const promised = owed.map(({ what, tier, dueAt }): DeadlineParts => {
    const metric = metricOf[what];
    return { metric, source: 'matrix', tier, dueAt, kind: overKind(metric), at: dueAt };
  });
  const { monitoring } = state;
  if (state.status !== 'monitoring' || monitoring === null) return promised;
  const { until } = monitoring;
  return [
    ...promised,
    {
      metric: 'monitoring',
      source: 'matrix',
      tier: null,
      kind: 'monitoring-over',
      at: until,
      dueAt: until,
    },
  ];
}
