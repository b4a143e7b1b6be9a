import type { PauseTerms } from '../matrix/compile-matrix.ts';
import { reason, type Reason } from '../reason.ts';
import { isFinished, type TicketEvent, type TicketStatus } from '../ticket/ticket.ts';
import { toInstant, type Instant } from '../time/instant.ts';

/** Whether a clock counts, pauses, or stands still because the ticket is solved. */
export type Motion = 'run' | 'pause' | 'stop';

/** From `at` on, a clock moves so. */
export interface Change {
  readonly at: Instant;
  readonly motion: Motion;
  readonly event: TicketEvent;
}

/** A stretch of one motion, half-open. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly motion: Motion;
  /** What began it. */
  readonly event: TicketEvent | null;
}

/** One run of a clock from its start to its stop, or to now. */
export interface Run {
  readonly startedAt: Instant;
  readonly startEvent: TicketEvent | null;
  readonly stoppedAt: Instant | null;
  readonly stopEvent: TicketEvent | null;
  readonly spans: readonly Span[];
}

/** What a metric's rules make of a ticket's events. */
export type Reading =
  | {
      readonly kind: 'runs';
      readonly runs: readonly Run[];
      /** `at-most`: unseen pauses or an unseen earlier stop may have made it shorter. */
      readonly bound: 'exact' | 'at-most';
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'not-started' | 'not-applicable' | 'unknown'; readonly reason: Reason };

export const notStarted = (reason: Reason): Reading => ({ kind: 'not-started', reason });
export const notApplicable = (reason: Reason): Reading => ({ kind: 'not-applicable', reason });
export const unknownReading = (reason: Reason): Reading => ({ kind: 'unknown', reason });
export const runsReading = (
  runs: readonly Run[],
  reasons: readonly Reason[] = [],
  bound: 'exact' | 'at-most' = 'exact',
): Reading => ({ kind: 'runs', runs, bound, reasons });

/** Statuses and reasons that pause, and what paused until an event, the earliest first. */
export interface PausesOverTime extends PauseTerms {
  readonly before?: readonly { readonly until: TicketEvent; readonly pauses: PauseTerms }[];
}

interface MotionRules {
  readonly pauses: PausesOverTime;
  /** True where the clock stands still while the ticket is solved or closed. */
  readonly stopsWhenFinished: boolean;
  /** True where a workaround stops it too, until the problem recurs or the ticket is reopened. */
  readonly stopsAtWorkaround: boolean;
}

/**
 * How a clock moves through a ticket's events; list order counts at one instant. What stood before
 * `gapUntil` may have ended unseen: it counts as running, and so does what may have been reopened, so
 * that a time measured by the changes is never shorter than the true one.
 */
function changesBy(
  events: readonly TicketEvent[],
  rules: MotionRules,
  gapUntil: Instant | null,
): Change[] {
  const { pauses } = rules;
  const { before = [] } = pauses;
  let turns = 0;
  let present: PauseTerms = before[0]?.pauses ?? pauses;
  const changes: Change[] = [];
  let reasons: Set<string> | undefined;
  let status: TicketStatus | null = null;
  let eased = false;
  let motion: Motion = 'run';
  for (const event of events) {
    const isTurn = event === before[turns]?.until;
    if (isTurn) present = before[(turns += 1)]?.pauses ?? pauses;
    if (gapUntil !== null && event.at < gapUntil) continue;
    if (event.kind === 'status') {
      const wasFinished = status === null ? gapUntil !== null : isFinished(status);
      if (wasFinished && !isFinished(event.to)) eased = false;
      status = event.to;
    } else if (event.kind === 'workaround') eased = rules.stopsAtWorkaround;
    else if (event.kind === 'recurred') eased = false;
    else if (event.kind === 'pause') (reasons ??= new Set()).add(event.reason);
    else if (event.kind === 'resume') reasons?.delete(event.reason);
    else if (!isTurn) continue;
    const finished = rules.stopsWhenFinished && status !== null && isFinished(status);
    const paused =
      (reasons !== undefined && [...reasons].some((it) => present.reasons.has(it))) ||
      (status !== null && present.statuses.has(status));
    const next = finished || eased ? 'stop' : paused ? 'pause' : 'run';
    if (next !== motion) changes.push({ at: event.at, motion: next, event });
    motion = next;
  }
  return changes;
}

/** When a clock with these terms paused and went on, from the ticket's statuses and named reasons. */
export const pauseChanges = (
  events: readonly TicketEvent[],
  pauses: PausesOverTime,
  gapUntil: Instant | null,
): Change[] =>
  pauses.statuses.size === 0 && pauses.reasons.size === 0 && pauses.before === undefined
    ? []
    : changesBy(events, { pauses, stopsWhenFinished: false, stopsAtWorkaround: false }, gapUntil);

/** As `pauseChanges`, and standing still while the ticket is solved or closed. */
export const statusChanges = (
  events: readonly TicketEvent[],
  pauses: PausesOverTime,
  gapUntil: Instant | null,
  stopsAtWorkaround = false,
): Change[] => changesBy(events, { pauses, stopsWhenFinished: true, stopsAtWorkaround }, gapUntil);

/**
 * The events by which a run moved that began after the gap, when its ticket's status was known: a
 * named pause from before may have ended unseen.
 */
export const eventsAfterGap = (
  events: readonly TicketEvent[],
  gapUntil: Instant | null,
): readonly TicketEvent[] =>
  gapUntil === null ? events : events.filter((it) => it.kind !== 'pause' || it.at >= gapUntil);

/** Where a named pause may have begun in a gap, nobody has seen whether it still lasts. */
export const runsAfterGap = (
  runs: readonly Run[],
  pauses: PausesOverTime,
  gapUntil: Instant | null,
): Reading =>
  gapUntil === null || pauses.reasons.size === 0
    ? runsReading(runs)
    : runsReading(runs, [reason('earlier-pauses-possible')], 'at-most');

/**
 * The spans from `from` to the run's stop, or to `now` while it has none; changes before `from`
 * decide how they begin. The last span tells how the run moves at its end, even if it is empty.
 */
function spansBetween(
  from: Instant,
  stoppedAt: Instant | null,
  now: Instant,
  changes: readonly Change[],
  startEvent: TicketEvent | null,
): Span[] {
  const to = stoppedAt ?? now;
  const spans: Span[] = [];
  let at = from;
  let motion: Motion = 'run';
  let event = startEvent;
  for (const change of changes) {
    // What happens at the very stop no longer moves the run.
    if (change.at > to || (stoppedAt !== null && change.at === to)) break;
    if (change.at > at) {
      spans.push({ from: at, to: change.at, motion, event });
      at = change.at;
    }
    motion = change.motion;
    event = change.event;
  }
  if (to > at || spans[spans.length - 1]?.motion !== motion)
    spans.push({ from: at, to, motion, event });
  return spans;
}

/** A run from `start` to `stop`, or still running at `now`. */
export function makeRun(
  start: { readonly at: Instant; readonly event: TicketEvent | null },
  stop: TicketEvent | null,
  now: Instant,
  changes: readonly Change[],
): Run {
  // Two clocks that disagree may date an answer before its question: that took no time.
  const stoppedAt = stop ? toInstant(Math.max(stop.at, start.at)) : null;
  return {
    startedAt: start.at,
    startEvent: start.event,
    stoppedAt,
    stopEvent: stop,
    spans: spansBetween(start.at, stoppedAt, now, changes, start.event),
  };
}

/** `event` as the start of a run. */
export const startingWith = (event: TicketEvent) => ({ at: event.at, event });
