import type { Clock } from '../clocks/clock.ts';
import { toInstant } from '../time/instant.ts';
import type { DeadlineKind, DeadlineParts } from './deadline.ts';

/** What it is called when a metric's time is over; anything else is a breach. */
export const overKind = (metric: string): DeadlineKind => {
  if (metric === 'acknowledgement') return 'acknowledgement-overdue';
  if (metric === 'periodic-update') return 'update-due';
  return metric === 'rca' ? 'rca-due' : 'breach';
};

/** True while the clock counts: what is met, paused, unknown or not shown has nothing to tell. */
export const isCounting = ({ state, stoppedAt, hidden }: Clock): boolean =>
  hidden !== true &&
  stoppedAt === null &&
  (state === 'on-track' || state === 'at-risk' || state === 'breached');

/** What a running clock has to tell: once when it is at risk, once when its time is over. */
export function clockDeadlines(clock: Clock): readonly DeadlineParts[] {
  const { metric, source, tier = null, dueAt, atRiskAt, breachesAt } = clock;
  // The end of a monitoring period is no breach: the case tells of it.
  if (metric === 'monitoring' || dueAt === null || !isCounting(clock)) return [];
  const kind = overKind(metric);
  const about = { metric, source, tier, dueAt };
  // An update or an analysis is due at its time; a breach begins after it, once its hours are open.
  const isDue = kind === 'update-due' || kind === 'rca-due';
  const overAt = isDue ? dueAt : toInstant(Math.max(breachesAt ?? dueAt, dueAt + 1));
  const over = { ...about, kind, at: overAt };
  return atRiskAt === null || atRiskAt >= overAt
    ? [over]
    : [{ ...about, kind: 'at-risk', at: atRiskAt }, over];
}
