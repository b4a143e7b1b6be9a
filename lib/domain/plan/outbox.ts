import type { HelpdeskProblem } from '../helpdesk-problem.ts';
import type { Instant } from '../time/instant.ts';
import type { Plan } from './plan.ts';

/** The six final states of an escalation's writes. */
export const finalStates = [
  'handed-over',
  'sent',
  'failed',
  'unknown',
  'undone',
  'expired',
] as const;
export type FinalState = (typeof finalStates)[number];

export type OutboxState = 'waiting' | 'sending' | FinalState;

/** One click on Escalate, from intent to settlement. */
export interface OutboxEntry {
  readonly id: string;
  readonly plan: Plan;
  readonly state: OutboxState;
  readonly createdAt: Instant;
  /** Until then it can be undone. */
  readonly sendAt: Instant;
  readonly attempts: number;
  readonly settledAt: Instant | null;
  readonly problem: HelpdeskProblem | null;
  /** Writes that were read back, by their place in the plan. */
  readonly done: readonly number[];
  /** Where people can read the note. */
  readonly noteUrl: string | null;
  /** The account that clicked; null or absent: no page had shown it. */
  readonly account?: string | null;
  /** When the user let it be although something of it is, or may be, written. */
  readonly dismissedAt?: Instant;
}

/** True where it was not written as planned, or may not have been, and the user did not let it be. */
export const needsLook = ({ state, dismissedAt }: OutboxEntry): boolean =>
  dismissedAt === undefined && (state === 'failed' || state === 'unknown' || state === 'expired');

/** How long a write waits to be undone, in milliseconds. */
export const undoWindow = 10_000;
/** How long after the click somebody who looks at it may keep it from being sent, in milliseconds. */
export const longestHold = 2 * 60_000;

/** True while a waiting escalation is held because somebody looks at it: then nothing counts down. */
export const isHeld = ({ state, sendAt }: OutboxEntry, now: Instant): boolean =>
  state === 'waiting' && sendAt - now > undoWindow;

/** A waiting intent older than this is never sent by itself, in milliseconds. */
export const expiresAfter = 5 * 60_000;
