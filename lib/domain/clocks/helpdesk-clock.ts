import { reason, type Reason } from '../reason.ts';
import type { Assessment } from '../assessment.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import type { Clock, ClockState } from './clock.ts';

/** A clock that the helpdesk itself keeps, as it gives it. Never computed by us. */
export interface HelpdeskClock {
  /** One of our metrics where it is exactly that, else the helpdesk's own name for it. */
  readonly metric: string;
  /** Null: the helpdesk gives none, as while it is paused. */
  readonly dueAt: Instant | null;
  readonly startedAt: Instant | null;
  /** Null: it runs, or nobody said when it ended. */
  readonly stoppedAt: Instant | null;
  /** True where it ended, even though nobody said when. */
  readonly isOver?: boolean;
  /** Null: the helpdesk does not say whether it stands still. */
  readonly isPaused: boolean | null;
  /** True where the helpdesk says that it was broken. */
  readonly isBreached: boolean;
}

interface Standing {
  readonly state: ClockState;
  readonly why?: Reason;
}

function standing(clock: HelpdeskClock, now: Instant): Standing {
  const { dueAt, stoppedAt, isBreached } = clock;
  if (clock.isOver === true || stoppedAt !== null) {
    if (isBreached) return { state: 'met-late' };
    if (stoppedAt === null || dueAt === null)
      return { state: 'unknown', why: reason('helpdesk-clock-over') };
    return { state: stoppedAt <= dueAt ? 'met' : 'met-late' };
  }
  if (clock.isPaused === true) return { state: 'paused' };
  if (isBreached || (dueAt !== null && now > dueAt)) return { state: 'breached' };
  return dueAt === null
    ? { state: 'unknown', why: reason('helpdesk-clock-no-due') }
    : { state: 'on-track' };
}

/** `clock` as it stands at `now`, in the shape of our own; elapsed time and target stay unknown. */
export function helpdeskClockAt(clock: HelpdeskClock, now: Instant): Clock {
  const { state, why } = standing(clock, now);
  const isRunning = state === 'on-track' || state === 'breached';
  const mayPause = isRunning && clock.isPaused === null;
  const dueAt = state === 'paused' ? null : clock.dueAt;
  return {
    metric: clock.metric,
    state,
    bound: mayPause ? 'assumed' : 'exact',
    reasons: [...(why ? [why] : []), ...(mayPause ? [reason('helpdesk-clock-may-pause')] : [])],
    source: 'helpdesk',
    startedAt: clock.startedAt,
    dueAt,
    atRiskAt: null,
    breachesAt: dueAt,
    stoppedAt: clock.stoppedAt,
    changesAt: state === 'on-track' ? dueAt : null,
    elapsed: null,
    remaining: null,
    within: null,
    withinText: null,
    cycles: [],
  };
}

/** `assessment` with the helpdesk's own clocks behind ours; the first of each name counts. */
export function withHelpdeskClocks(
  assessment: Assessment,
  clocks: readonly HelpdeskClock[],
): Assessment {
  if (clocks.length === 0) return assessment;
  const named = new Map([...clocks].reverse().map((clock) => [clock.metric, clock]));
  const theirs = clocks
    .filter((clock) => named.get(clock.metric) === clock)
    .map((clock) => helpdeskClockAt(clock, assessment.assessedAt));
  const changes = [assessment.changesAt, ...theirs.map(({ changesAt }) => changesAt)].filter(
    (at) => at !== null,
  );
  return {
    ...assessment,
    clocks: [...assessment.clocks, ...theirs],
    changesAt: changes.length === 0 ? null : toInstant(Math.min(...changes)),
  };
}
