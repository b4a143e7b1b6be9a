import type { Instant } from '../time/instant.ts';
import type { Reason } from '../reason.ts';
import type { TicketEventKind } from '../ticket/ticket.ts';

export const metrics = [
  'first-response',
  'next-response',
  'periodic-update',
  'resolution',
  'tier-engagement',
  'acknowledgement',
  'rca',
  'monitoring',
] as const;
export type Metric = (typeof metrics)[number];

export type ClockState =
  | 'on-track'
  | 'at-risk'
  | 'breached'
  | 'paused'
  | 'met'
  | 'met-late'
  | 'not-started'
  | 'not-timed'
  | 'not-applicable'
  | 'unknown';

/** How sure the elapsed time is: `at-most` means the true one is that or less. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'assumed';

/** One stretch of a clock's time, as half-open instants. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  /**
   * `counted` is open and running; `closed` is outside the calendar's hours; `mixed` is a long
   * stretch of both, of which `open` milliseconds counted; `solved` stands still.
   */
  readonly kind: 'counted' | 'closed' | 'paused' | 'solved' | 'mixed';
  readonly open?: number;
}

/** One step of an explanation: what happened, by which rule, over which interval, and the sum so far. */
export interface Step {
  readonly at: Instant;
  readonly event: TicketEventKind | null;
  readonly rule: Reason;
  readonly stretches: readonly Stretch[];
  /** Milliseconds counted up to and including this step. */
  readonly elapsed: number;
}

/** One run of a clock, from start to stop. */
export interface Cycle {
  readonly startedAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly dueAt: Instant | null;
  /** Milliseconds on the clock's calendar. */
  readonly elapsed: number;
  readonly breached: boolean;
}

/** A due time under a severity that the ticket could have. */
export interface Candidate {
  readonly severity: string | null;
  readonly dueAt: Instant | null;
  readonly state: ClockState;
}

/** One target running on one ticket. Durations are milliseconds on the clock's own calendar. */
export interface Clock {
  /** A `Metric`; where `source` is `helpdesk` also the helpdesk's own name for what it times. */
  readonly metric: string;
  /** For tier metrics: the tier's level. */
  readonly tier?: number;
  /** For acknowledgement: the channel type whose promise runs. */
  readonly channel?: string;
  readonly state: ClockState;
  readonly bound: Bound;
  /** Why the state or the bound is what it is; for `assumed`, the assumption. */
  readonly reasons: readonly Reason[];
  readonly source: 'matrix' | 'helpdesk';
  readonly startedAt: Instant | null;
  /** Null while paused: the due time moves with every minute of the pause. */
  readonly dueAt: Instant | null;
  readonly atRiskAt: Instant | null;
  /** The first open instant after `dueAt`. */
  readonly breachesAt: Instant | null;
  readonly stoppedAt: Instant | null;
  /** When the state will next change by itself. */
  readonly changesAt: Instant | null;
  readonly elapsed: number | null;
  readonly remaining: number | null;
  /** The target's length, and its text as the matrix has it. */
  readonly within: number | null;
  readonly withinText: string | null;
  /** A promise in words, for `not-timed`. */
  readonly promise?: string;
  readonly commitment?: 'guarantee' | 'goal';
  readonly candidates?: readonly Candidate[];
  readonly cycles: readonly Cycle[];
  /** True where the clock is not shown in the ticket's present status. */
  readonly hidden?: boolean;
  /**
   * Open intervals from the assessment to `dueAt`, at most 64, so that the remaining time can be
   * told later without asking again. Absent where time counts around the clock.
   */
  readonly openUntilDue?: readonly (readonly [Instant, Instant])[];
  /** Built only when asked for. */
  readonly because?: readonly Step[];
}
