import type { Clock, ClockState } from '../clocks/clock.ts';
import type { Instant } from '../time/instant.ts';

/** A state as it is shown. `due-closed`: due, and breached only once its hours open at `breachesAt`. */
export type ShownState = ClockState | 'due-closed';

/** A clock as it stands at an instant after its assessment. Durations are on the clock's calendar. */
export interface ClockNow {
  readonly state: ShownState;
  /** True while counting, whatever the state's name. */
  readonly isRunning: boolean;
  readonly elapsed: number | null;
  /** Negative after the due time. */
  readonly remaining: number | null;
  /** Wall time until `dueAt`, negative after it; null where nothing is due. */
  readonly wallRemaining: number | null;
}

/** Open milliseconds between two instants; around the clock where the clock has no intervals. */
function openBetween(clock: Clock, from: Instant, to: Instant): number {
  if (!clock.openUntilDue) return to - from;
  let sum = 0;
  for (const [opens, closes] of clock.openUntilDue)
    sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  return sum;
}

function stateAt(clock: Clock, now: Instant): ShownState {
  if (clock.state === 'breached' || clock.dueAt === null) return clock.state;
  if (now > clock.dueAt)
    return clock.breachesAt !== null && now < clock.breachesAt ? 'due-closed' : 'breached';
  return clock.atRiskAt !== null && now >= clock.atRiskAt ? 'at-risk' : clock.state;
}

/**
 * `clock`, assessed at `assessedAt`, as it stands at `now`: derived from its own instants, so that
 * nobody is asked in order to tick.
 *
 * A `now` before the assessment counts as the assessment: a computer whose time is set back turns
 * no breach into a promise. After `dueAt` the remaining time stays where the assessment's open
 * intervals end, while the wall time goes on.
 */
export function clockNow(clock: Clock, assessedAt: Instant, now: Instant): ClockNow {
  const { state, elapsed, remaining } = clock;
  const isRunning =
    clock.stoppedAt === null &&
    (state === 'on-track' || state === 'at-risk' || state === 'breached');
  if (!isRunning) return { state, isRunning, elapsed, remaining, wallRemaining: null };
  const passed = now > assessedAt ? openBetween(clock, assessedAt, now) : 0;
  return {
    state: stateAt(clock, now),
    isRunning,
    elapsed: elapsed === null ? null : elapsed + passed,
    remaining: remaining === null ? null : remaining - passed,
    wallRemaining: clock.dueAt === null ? null : clock.dueAt - now,
  };
}
