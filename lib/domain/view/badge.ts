import type { HelpdeskProblem } from '../helpdesk-problem.ts';
import type { Severity } from '../severity/severity.ts';
import { minute, type Instant } from '../time/instant.ts';
import type { ClockNow } from './clock-now.ts';
import { clocksByPress, type ShownClock } from './leading-clock.ts';
import type { TicketView } from './views.ts';

/** How often a visible page asks for its tickets again, in milliseconds. */
export const refreshEvery = 5 * minute;
/** A reading older than this is shown as old. */
export const staleAfter = 2 * refreshEvery;

/** What a badge stands for: a clock's state, or why there is none. */
export type BadgeState =
  | ClockNow['state']
  | 'no-clock'
  | 'no-matrix'
  | 'unreadable'
  /** Nothing has been said of the ticket yet. */
  | 'waiting';

/** A badge at an instant, as data: its words and its drawing follow from it. */
export interface Badge {
  readonly state: BadgeState;
  /** Null where nothing was assessed, or the matrix has no severities. */
  readonly severity: Severity | null;
  /** The helpdesk's own priority, only where the matrix has no severities. */
  readonly priority: string | null;
  /** The clock that matters most. */
  readonly clock: ShownClock | null;
  readonly problem: HelpdeskProblem | null;
  /** Facts that could not be read. */
  readonly missing: readonly string[];
  readonly readAt: Instant | null;
  /** The reading is older than `staleAfter`. */
  readonly stale: boolean;
  /** After this instant something here is another, apart from a countdown's minutes. */
  readonly changesAt: Instant | null;
  /** True where the text counts, so that it is old after a minute. */
  readonly counts: boolean;
}

const nothing: Badge = {
  state: 'waiting',
  severity: null,
  priority: null,
  clock: null,
  problem: null,
  missing: [],
  readAt: null,
  stale: false,
  changesAt: null,
  counts: false,
};

/** The badge of a ticket of which nothing is known yet, or, with a problem, cannot be. */
export const unreadBadge = (problem: HelpdeskProblem | null): Badge =>
  problem === null ? nothing : { ...nothing, state: 'unreadable', problem };

/** `view` as a badge shows it at `now`; asks for nothing else. */
export function badgeOf(view: TicketView, now: Instant): Badge {
  const { assessment, problem, missing, readAt } = view;
  const read: Badge = { ...nothing, problem, missing, readAt, stale: now - readAt > staleAfter };
  if (view.state === 'no-matrix') return { ...read, state: 'no-matrix' };
  if (assessment === null) return { ...read, state: 'unreadable' };
  const clocks = clocksByPress(assessment, now);
  const clock = clocks[0] ?? null;
  const graded = assessment.severity.id !== null || assessment.severity.couldBe.length > 0;
  const changes = clocks.flatMap(({ changesAt }) => (changesAt === null ? [] : [changesAt]));
  return {
    ...read,
    state: clock?.at.state ?? 'no-clock',
    severity: graded ? assessment.severity : null,
    priority: graded ? null : view.priority,
    clock,
    changesAt: changes.sort((a, b) => a - b)[0] ?? null,
    counts: clock !== null && clock.at.isRunning && clock.at.wallRemaining !== null,
  };
}
