import type { Instant } from '../time/instant.ts';
import type { CaseFigures, TierCall } from './case-figures.ts';
import { nthSmallest } from './nth-smallest.ts';

/**
 * What became of one promise. `late`: kept, after its time. `missed`: its time is over and nothing
 * came. `open`: there is still time. `unknown`: no time is known, or the case ended before it.
 */
export const outcomes = ['kept', 'late', 'missed', 'open', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** How often promises were kept, and how long it took. */
export interface Measured {
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The cases behind each, by their place among all. One with several tiers may stand there twice. */
  readonly cases: Readonly<Record<Outcome, readonly number[]>>;
  /** Of 1: kept, of those whose outcome is known. Null: of none. */
  readonly share: number | null;
  /** By the clock on the wall, in milliseconds, over all that came, in time or not. Null: none came. */
  readonly median: number | null;
  /** As long as nine of ten took at most. */
  readonly ninetieth: number | null;
  /** The cases that these two rest on. */
  readonly timed: readonly number[];
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
  readonly resolution: Judged;
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
  resolution: judgeResolution(it, now),
  calls: it.calls.map((call) => ({ ...judgeCall(it, call, now), tier: call.tier })),
});

/** The least time that `share` of all took at most; null of none. */
const timeOf = (times: Float64Array, share: number): number | null =>
  nthSmallest(times, Math.max(0, Math.ceil(share * times.length) - 1)) ?? null;

/** Counts promises one by one. */
export class Tally {
  readonly #cases: Record<Outcome, number[]> = {
    kept: [],
    late: [],
    missed: [],
    open: [],
    unknown: [],
  };
  readonly #times: number[] = [];
  readonly #timed: number[] = [];

  /** Counts a promise of the case at `place`. */
  add(place: number, { outcome, took }: Judged): void {
    this.#cases[outcome].push(place);
    if (took === null) return;
    this.#times.push(took);
    this.#timed.push(place);
  }

  result(): Measured {
    const { kept, late, missed, open, unknown } = this.#cases;
    const known = kept.length + late.length + missed.length;
    const times = new Float64Array(this.#times);
    return {
      counts: {
        kept: kept.length,
        late: late.length,
        missed: missed.length,
        open: open.length,
        unknown: unknown.length,
      },
      cases: this.#cases,
      share: known === 0 ? null : kept.length / known,
      median: timeOf(times, 0.5),
      ninetieth: timeOf(times, 0.9),
      timed: this.#timed,
    };
  }
}
