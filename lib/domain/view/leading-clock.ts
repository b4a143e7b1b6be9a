import type { Assessment } from '../assessment.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Instant } from '../time/instant.ts';
import { clockNow, type ClockNow } from './clock-now.ts';

/** A clock, and how it stands at an instant. */
export interface ShownClock {
  readonly clock: Clock;
  readonly at: ClockNow;
  /** After this instant the state is another; null where it never changes by itself. */
  readonly changesAt: Instant | null;
}

/** What needs someone first; clocks that are over come last. */
const order: readonly ClockNow['state'][] = [
  'breached',
  'due-closed',
  'at-risk',
  'on-track',
  'paused',
  'unknown',
  'met-late',
  'met',
  'not-started',
  'not-timed',
  'not-applicable',
];

function nextChange(clock: Clock, { state, isRunning }: ClockNow): Instant | null {
  if (!isRunning) return null;
  if (state === 'on-track') return clock.atRiskAt ?? clock.dueAt;
  if (state === 'at-risk') return clock.dueAt;
  return state === 'due-closed' ? clock.breachesAt : null;
}

/** From here on our own clocks say that nothing was ever timed: then the helpdesk's say more. */
const untimed = order.indexOf('not-started');

/** Ours before the helpdesk's: the user chose the matrix, and the helpdesk shows its own by itself. */
function rank({ clock, at }: ShownClock): number {
  const place = order.indexOf(at.state);
  if (clock.source === 'helpdesk') return order.length + place;
  return place < untimed ? place : 2 * order.length + place;
}

const due = (it: ShownClock) => it.clock.dueAt ?? Number.MAX_VALUE;

/** Every clock that is shown in the ticket's present status, at `now`, most pressing first. */
export const clocksByPress = (assessment: Assessment, now: Instant): readonly ShownClock[] =>
  assessment.clocks
    .filter((clock) => clock.hidden !== true)
    .map((clock) => {
      const at = clockNow(clock, assessment.assessedAt, now);
      return { clock, at, changesAt: nextChange(clock, at) };
    })
    .sort((a, b) => rank(a) - rank(b) || due(a) - due(b));

/**
 * The clocks of which one leads at `now` or at any later instant. A clock that stands still never
 * overtakes another, so of those that do only the first is there.
 */
export const clocksThatMayLead = (assessment: Assessment, now: Instant): readonly Clock[] =>
  clocksByPress(assessment, now)
    .filter(({ at }, place) => place === 0 || at.isRunning)
    .map(({ clock }) => clock);
