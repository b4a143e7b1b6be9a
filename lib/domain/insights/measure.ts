import type { Instant } from '../time/instant.ts';
import type { CaseFigures, TierCall } from './case-figures.ts';

/**
 * What became of one promise. `late`: kept, after its time. `missed`: its time is over and nothing
 * came. `open`: there is still time. `unknown`: no time is known, or the case ended before it.
 */
export const outcomes = ['kept', 'late', 'missed', 'open', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** How long promises took, by the clock on the wall, in milliseconds, over all that came, in time or not. */
export interface Times {
  /** Null: none came. */
  readonly median: number | null;
  /** As long as nine of ten took at most. */
  readonly ninetieth: number | null;
  /** How many times these rest on. */
  readonly count: number;
}

/**
 * How often promises were kept. Cases are told by their place among all; one with several tiers may stand
 * there twice. What takes time is worked out when it is asked for: of hundreds of groups few are looked at.
 */
export interface Measured {
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Of 1: kept, of those whose outcome is known. Null: of none. */
  readonly share: number | null;
  readonly times: () => Times;
  /** The cases that the times rest on. */
  readonly timedCases: () => readonly number[];
  /** The cases behind some of the outcomes. */
  readonly casesOf: (...some: readonly Outcome[]) => readonly number[];
}

/** A promise as it stands at an instant. */
export interface Promised {
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  /** When it ceased to be waited for; null: not yet. */
  readonly endedAt: Instant | null;
}

/** What became of a promise by `now`. */
export function outcomeOf({ dueAt, doneAt, endedAt }: Promised, now: Instant): Outcome {
  if (dueAt === null) return 'unknown';
  if (doneAt !== null) return doneAt <= dueAt ? 'kept' : 'late';
  if (endedAt !== null && endedAt <= dueAt) return 'unknown';
  return now > dueAt ? 'missed' : 'open';
}

const endOf = ({ status, since }: CaseFigures): Instant | null =>
  status === 'closed' || status === 'withdrawn' ? since : null;

/** What became of the promise of a tier to answer. */
export const outcomeOfCall = (it: CaseFigures, call: TierCall, now: Instant): Outcome =>
  outcomeOf({ dueAt: call.dueAt, doneAt: call.acknowledgedAt, endedAt: endOf(it) }, now);

/** What became of the promise to resolve a case. */
export const outcomeOfResolution = (it: CaseFigures, now: Instant): Outcome =>
  outcomeOf({ dueAt: it.resolutionDueAt, doneAt: it.resolvedAt, endedAt: endOf(it) }, now);

/** How long something took by the clock on the wall; a clock that was set back makes no negative time. */
const tookFrom = (from: Instant, doneAt: Instant | null): number | null =>
  doneAt === null ? null : Math.max(0, doneAt - from);

/** How long a tier took to answer, in milliseconds; null: it did not. */
export const tookOfCall = ({ calledAt, acknowledgedAt }: TierCall): number | null =>
  tookFrom(calledAt, acknowledgedAt);

/** How long a case took to be resolved, in milliseconds; null: it is not. */
export const tookOfResolution = ({ openedAt, resolvedAt }: CaseFigures): number | null =>
  tookFrom(openedAt, resolvedAt);
