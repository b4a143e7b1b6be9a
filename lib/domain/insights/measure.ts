import type { Instant } from '../time/instant.ts';
import type { CaseFigures, TierCall } from './case-figures.ts';
import { nthSmallest } from './nth-smallest.ts';

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
  readonly from: Instant;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  /** When it ceased to be waited for; null: not yet. */
  readonly endedAt: Instant | null;
}

/** What became of `it` by `now`. */
export function outcomeOf({ dueAt, doneAt, endedAt }: Promised, now: Instant): Outcome {
  if (dueAt === null) return 'unknown';
  if (doneAt !== null) return doneAt <= dueAt ? 'kept' : 'late';
  if (endedAt !== null && endedAt <= dueAt) return 'unknown';
  return now > dueAt ? 'missed' : 'open';
}

const endOf = ({ status, since }: CaseFigures): Instant | null =>
  status === 'closed' || status === 'withdrawn' ? since : null;

/** What became of one promise, and how long it took by the clock on the wall; null: nothing came. */
export interface Judged {
  readonly outcome: Outcome;
  readonly took: number | null;
}

/** What became of a promise by `now`. */
export const judgePromise = (it: Promised, now: Instant): Judged => ({
  outcome: outcomeOf(it, now),
  // A clock that was set back makes no negative time.
  took: it.doneAt === null ? null : Math.max(0, it.doneAt - it.from),
});

/** What became of the promises of a case. */
export interface JudgedCase {
  /** One, in a list as the calls are. */
  readonly resolution: readonly Judged[];
  readonly calls: readonly (Judged & { readonly tier: number })[];
}

/** What became of the promise of a tier to answer. */
export const judgeCall = (it: CaseFigures, call: TierCall, now: Instant): Judged =>
  judgePromise(
    { from: call.calledAt, dueAt: call.dueAt, doneAt: call.acknowledgedAt, endedAt: endOf(it) },
    now,
  );

/** What became of the promise to resolve a case. */
export const judgeResolution = (it: CaseFigures, now: Instant): Judged =>
  judgePromise(
    {
      from: it.openedAt,
      dueAt: it.resolutionDueAt,
      doneAt: it.resolvedAt,
      endedAt: endOf(it),
    },
    now,
  );

/** What became of all that was promised in a case. */
export const judgeCase = (it: CaseFigures, now: Instant): JudgedCase => ({
  resolution: [judgeResolution(it, now)],
  calls: it.calls.map((call) => {
    const { outcome, took } = judgeCall(it, call, now);
    return { tier: call.tier, outcome, took };
  }),
});

/** The least time that `share` of all took at most; null of none. */
const timeOf = (times: Float64Array, share: number): number | null =>
  nthSmallest(times, Math.max(0, Math.ceil(share * times.length) - 1)) ?? null;

/** Counts promises of some cases, one by one. */
export class Tally {
  readonly #counts = { kept: 0, late: 0, missed: 0, open: 0, unknown: 0 };

  #size = 0;

  add({ outcome }: Judged): void {
    this.#counts[outcome] += 1;
    this.#size += 1;
  }

  /** What was counted; `promisesOf` gives again what was counted of the case at a place of `cases`. */
  result(cases: readonly number[], promisesOf: (place: number) => readonly Judged[]): Measured {
    const { kept, late, missed } = this.#counts;
    const known = kept + late + missed;
    let times: Times | null = null;
    return {
      counts: this.#counts,
      share: known === 0 ? null : kept / known,
      times: () => (times ??= timesOf(cases, promisesOf, this.#size)),
      timedCases: () =>
        cases.flatMap((place) =>
          promisesOf(place).flatMap(({ took }) => (took === null ? [] : [place])),
        ),
      casesOf: (...some) =>
        cases.flatMap((place) =>
          promisesOf(place).flatMap(({ outcome }) => (some.includes(outcome) ? [place] : [])),
        ),
    };
  }
}

/** The times of at most `size` promises. */
function timesOf(
  cases: readonly number[],
  promisesOf: (place: number) => readonly Judged[],
  size: number,
): Times {
  const room = new Float64Array(size);
  let count = 0;
  for (const place of cases)
    for (const { took } of promisesOf(place)) {
      if (took === null) continue;
      room[count] = took;
      count += 1;
    }
  const times = room.subarray(0, count);
  return { median: timeOf(times, 0.5), ninetieth: timeOf(times, 0.9), count };
}
