import { second, type Instant } from '../time/instant.ts';
import type { Deadline } from './deadline.ts';

/**
 * What became of a deadline. `passed-over`: known from the page, or not wanted. `held`: waits for the
 * end of the quiet hours. `claimed`: one worker is about to show it. `shown`: it was.
 */
export const toldStates = ['passed-over', 'held', 'claimed', 'shown'] as const;
export type ToldState = (typeof toldStates)[number];

/** One line of the log of what was told. */
export interface Told {
  readonly deadline: Deadline;
  readonly state: ToldState;
  /** Since when it is in this state. */
  readonly since: Instant;
  /** The notification in which it is shown; null until it has one. */
  readonly notice: string | null;
}

/** Later than this after its time, something was slept through. */
const late = 90 * second;
/** More than these at once are a flood. */
const mostAtOnce = 3;
/** A worker shows what it claimed within milliseconds: after this long it is dead. */
export const abandonedAfter = 30 * second;

/**
 * The notification in which each is shown: one of its own, or one for all of them where several were
 * held back or slept through, or where they are too many.
 */
export function noticeNames(told: readonly Told[], now: Instant): (told: Told) => string {
  const isLate = told.some((it) => it.state === 'held' || now - it.deadline.at > late);
  const isDigest = told.length > mostAtOnce || (told.length > 1 && isLate);
  return ({ deadline }) => (isDigest ? `digest ${now}` : deadline.key);
}

/** True where the worker that claimed it has died, or the clock was moved meanwhile. */
export const isAbandoned = ({ state, since }: Told, now: Instant): boolean =>
  state === 'claimed' && Math.abs(now - since) >= abandonedAfter;
