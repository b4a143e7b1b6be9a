import type { Clock } from '../clocks/clock.ts';
import type { Instant } from '../time/instant.ts';
import type { PromiseKind } from './case-event.ts';
import { isOver, type CaseState } from './case-state.ts';

/** A promise and what became of it. `late`: kept, after its time. */
export interface CasePromise {
  readonly what: PromiseKind;
  readonly tier: number | null;
  readonly dueAt: Instant;
  readonly keptAt: Instant | null;
  readonly state: 'kept' | 'late' | 'missed' | 'open';
}

function promise(
  what: PromiseKind,
  tier: number | null,
  dueAt: Instant,
  keptAt: Instant | null,
  now: Instant,
): CasePromise {
  if (keptAt !== null)
    return { what, tier, dueAt, keptAt, state: keptAt <= dueAt ? 'kept' : 'late' };
  return { what, tier, dueAt, keptAt, state: now > dueAt ? 'missed' : 'open' };
}

const earliest = (times: readonly Instant[]): Instant | null =>
  times.reduce<Instant | null>((least, at) => (least === null || at < least ? at : least), null);

/** The update after `at` by which an announced one was given. */
const updateAfter = ({ updates }: CaseState, at: Instant): Instant | null =>
  earliest(updates.map((it) => it.at).filter((it) => it > at));

/** Times that people announced, each with what came of it. */
function announced(state: CaseState, now: Instant): readonly CasePromise[] {
  const recorded = state.promises.map(({ what, tier, at, dueAt }) => {
    switch (what) {
      case 'acknowledgement': {
        const called = state.tiers.find((it) => it.tier === tier);
        return promise(what, tier, dueAt, called?.acknowledgedAt ?? null, now);
      }
      case 'update':
        return promise(what, tier, dueAt, updateAfter(state, at), now);
      case 'resolution':
        return promise(what, tier, dueAt, state.resolution?.at ?? null, now);
      case 'rca':
        return promise(what, tier, dueAt, state.rcaDeliveredAt, now);
    }
  });
  const next = state.updates.flatMap(({ at, nextAt }) =>
    nextAt === null ? [] : [promise('update', null, nextAt, updateAfter(state, at), now)],
  );
  // Once a case is over nobody waits for its next update.
  const end = isOver(state) ? state.since : null;
  return [...recorded, ...next].filter(
    (it) => it.what !== 'update' || it.keptAt !== null || end === null || it.dueAt <= end,
  );
}

const clockKinds: Readonly<Partial<Record<Clock['metric'], PromiseKind>>> = {
  acknowledgement: 'acknowledgement',
  'periodic-update': 'update',
  resolution: 'resolution',
  rca: 'rca',
};

const states: Readonly<Partial<Record<Clock['state'], CasePromise['state']>>> = {
  met: 'kept',
  'met-late': 'late',
  breached: 'missed',
};

/**
 * Promises of the policy, as its clocks judge them: between a due time at the closing and the next
 * opening nothing is late yet.
 */
function timed(clocks: readonly Clock[]): readonly CasePromise[] {
  return clocks.flatMap((clock) => {
    const what = clockKinds[clock.metric];
    if (what === undefined || clock.dueAt === null) return [];
    const { tier = null, dueAt, stoppedAt: keptAt } = clock;
    return [{ what, tier, dueAt, keptAt, state: states[clock.state] ?? 'open' }];
  });
}

/**
 * Every promise of a case, earliest first: what people announced, and what the policy promises where
 * nobody announced anything else.
 */
export function casePromises(
  state: CaseState,
  clocks: readonly Clock[],
  now: Instant,
): readonly CasePromise[] {
  const told = announced(state, now);
  const policy = timed(clocks).filter(
    (it) => !told.some(({ what, tier }) => what === it.what && tier === it.tier),
  );
  return [...told, ...policy].sort((a, b) => a.dueAt - b.dueAt);
}

/** When the next update is owed; null where none is. */
export const nextUpdateDue = (
  state: CaseState,
  clocks: readonly Clock[],
  now: Instant,
): Instant | null =>
  earliest(
    casePromises(state, clocks, now).flatMap(({ what, keptAt, dueAt }) =>
      what === 'update' && keptAt === null ? [dueAt] : [],
    ),
  );
