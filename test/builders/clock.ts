import type { Clock } from '../../lib/domain/clocks/clock.ts';

/** What every clock says that counts nothing, whatever its metric and state. */
export const stillClock = {
  bound: 'exact',
  reasons: [],
  source: 'matrix',
  startedAt: null,
  dueAt: null,
  atRiskAt: null,
  breachesAt: null,
  stoppedAt: null,
  changesAt: null,
  elapsed: null,
  remaining: null,
  within: null,
  withinText: null,
  cycles: [],
} satisfies Partial<Clock>;
