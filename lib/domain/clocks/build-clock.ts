import { addBusinessDays } from '../calendar/business-days.ts';
import { CalendarNeverOpens, type CompiledCalendar } from '../calendar/compiled-calendar.ts';
import { reason, type Reason } from '../reason.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Bound, Clock, ClockState, Cycle, Metric } from './clock.ts';
import { explainRun } from './explain.ts';
import { countsAgainFrom, elapsedOf, isMoving, usedUpAt } from './measure-run.ts';
import type { Reading, Run } from './run.ts';

/** What names a clock; built by hand, since spreading objects costs most of an assessment. */
export interface ClockName {
  readonly metric: Metric;
  readonly tier?: number | null;
  readonly channel?: string | undefined;
  readonly commitment?: 'guarantee' | 'goal' | undefined;
}

/** How long a run may take, and on which calendar. */
export interface RunTerms {
  readonly duration: Duration;
  readonly calendar: CompiledCalendar;
}

/** What a running clock is made of, once its target is chosen. */
export interface ClockParts extends RunTerms {
  readonly name: ClockName;
  readonly atRiskShare: number;
  /** Terms of an earlier run, where they differ; null: that run had no time to keep. */
  readonly ofRun?: (run: Run) => RunTerms | null;
  readonly assumptions: readonly Reason[];
  readonly because: boolean;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function blankClock(
  { metric, tier, channel, commitment }: ClockName,
  state: ClockState,
  reasons: readonly Reason[],
): Writable<Clock> {
  const clock: Writable<Clock> = {
    metric,
    state,
    bound: 'exact',
    reasons,
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
  };
  if (tier !== null && tier !== undefined) clock.tier = tier;
  if (channel !== undefined) clock.channel = channel;
  if (commitment !== undefined) clock.commitment = commitment;
  return clock;
}

/** A clock that does not run, and why. */
export const stillClock = (
  name: ClockName,
  state: ClockState,
  reasons: readonly Reason[],
  more: Partial<Clock> = {},
): Clock => Object.assign(blankClock(name, state, reasons), more);

/** A target's length and when it is at risk, for a run that starts at `start`. */
function lengthOf(
  { duration, calendar }: RunTerms,
  atRiskShare: number,
  start: Instant,
): { within: number; riskAfter: number } {
  if (duration.kind === 'range') return { within: duration.to, riskAfter: duration.from };
  const within =
    duration.kind === 'elapsed'
      ? duration.milliseconds
      : calendar.between(start, addBusinessDays(calendar, start, duration.days));
  return { within, riskAfter: within * atRiskShare };
}

function stateOf(run: Run, { elapsed, breached }: Cycle, riskAfter: number): ClockState {
  if (run.stoppedAt !== null) return breached ? 'met-late' : 'met';
  if (breached) return 'breached';
  if (!isMoving(run)) return 'paused';
  return elapsed >= riskAfter ? 'at-risk' : 'on-track';
}

function cycleOf(run: Run, calendar: CompiledCalendar, within: number): Cycle {
  const elapsed = elapsedOf(run, calendar);
  return {
    startedAt: run.startedAt,
    stoppedAt: run.stoppedAt,
    dueAt: usedUpAt(run, calendar, within),
    elapsed,
    breached: elapsed > within,
  };
}

function runClock(
  parts: ClockParts,
  reading: Extract<Reading, { kind: 'runs' }>,
  now: Instant,
): Clock {
  const { runs } = reading;
  const run = runs[runs.length - 1];
  if (!run) return stillClock(parts.name, 'not-started', []);
  const { calendar, atRiskShare } = parts;
  const cycles: Cycle[] = [];
  for (const earlier of runs) {
    if (earlier === run) break;
    const terms = parts.ofRun ? parts.ofRun(earlier) : parts;
    if (!terms) continue;
    const { within } = lengthOf(terms, atRiskShare, earlier.startedAt);
    cycles.push(cycleOf(earlier, terms.calendar, within));
  }
  const { within, riskAfter } = lengthOf(parts, atRiskShare, run.startedAt);
  const cycle = cycleOf(run, calendar, within);
  cycles.push(cycle);
  const state = stateOf(run, cycle, riskAfter);
  const bound: Bound =
    reading.bound === 'exact' && parts.assumptions.length > 0 ? 'assumed' : reading.bound;
  const reasons =
    parts.assumptions.length > 0 ? [...reading.reasons, ...parts.assumptions] : reading.reasons;
  const clock = blankClock(parts.name, state, reasons);
  clock.bound = bound;
  clock.startedAt = run.startedAt;
  clock.within = within;
  clock.withinText = parts.duration.text;
  // More time may seem used than was: only what holds for every shorter time can be said.
  if (reading.bound === 'at-most' && cycle.breached) {
    clock.state = 'unknown';
    return clock;
  }
  const { dueAt, elapsed } = cycle;
  clock.dueAt = dueAt;
  if (dueAt !== null) {
    clock.atRiskAt = usedUpAt(run, calendar, riskAfter);
    clock.breachesAt = countsAgainFrom(run, calendar, dueAt);
  }
  clock.stoppedAt = run.stoppedAt;
  // When the state changes by itself, if time goes on as it does.
  if (state === 'on-track') clock.changesAt = clock.atRiskAt;
  if (state === 'at-risk') clock.changesAt = clock.breachesAt;
  clock.elapsed = elapsed;
  clock.remaining = within - elapsed;
  clock.cycles = cycles;
  if (isMoving(run) && calendar.zone && dueAt !== null && dueAt > now)
    clock.openUntilDue = calendar.intervals(now, dueAt, 64);
  if (parts.because) clock.because = explainRun(run, calendar);
  return clock;
}

/** The clock that `reading` and its target give at `now`. */
export function buildClock(parts: ClockParts, reading: Reading, now: Instant): Clock {
  const lengths = { withinText: parts.duration.text };
  if (reading.kind !== 'runs')
    return stillClock(parts.name, reading.kind, [reading.reason], lengths);
  try {
    return runClock(parts, reading, now);
  } catch (error) {
    if (!(error instanceof CalendarNeverOpens)) throw error;
    return stillClock(parts.name, 'unknown', [reason('calendar-ends')], lengths);
  }
}
