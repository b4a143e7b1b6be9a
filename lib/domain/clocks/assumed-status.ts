import type { Assessment } from '../assessment.ts';
import { reason } from '../reason.ts';
import type { ClockState } from './clock.ts';

const running: ReadonlySet<ClockState> = new Set(['on-track', 'at-risk', 'breached']);

/**
 * `assessment` of a ticket of which nobody knows what its status means: it was counted as open, so each
 * of our clocks that runs is assumed to. `raw`: the status in the helpdesk's words.
 */
export const withAssumedStatus = (assessment: Assessment, raw: string): Assessment => ({
  ...assessment,
  clocks: assessment.clocks.map((clock) =>
    running.has(clock.state)
      ? {
          ...clock,
          bound: clock.bound === 'exact' ? 'assumed' : clock.bound,
          reasons: [...clock.reasons, reason('assumed-open', raw)],
        }
      : clock,
  ),
});
