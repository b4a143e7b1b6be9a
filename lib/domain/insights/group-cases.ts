import type { CaseFigures } from './case-figures.ts';
import { Tally, type JudgedCase, type Measured } from './measure.ts';

/** By what cases are told apart. */
export const dimensions = ['tier', 'severity', 'category', 'organization', 'channel'] as const;
export type Dimension = (typeof dimensions)[number];

/** Some cases, and how their promises were kept. */
export interface Counted {
  /** By their place among all. */
  readonly cases: readonly number[];
  readonly acknowledgement: Measured;
  readonly resolution: Measured;
}

/** The cases of one tier, severity, …; of a tier those in which it was called in, and only its own answers. */
export interface Group extends Counted {
  /** Null: not known. */
  readonly value: string | number | null;
}

/** Judges the case at a place anew. */
export type Judge = (place: number) => JudgedCase;

/** Counts the promises of some cases. */
export class Count {
  readonly cases: number[] = [];
  readonly #acknowledgement = new Tally();
  readonly #resolution = new Tally();

  /** `tier`: only its answers count; null: those of every tier. */
  constructor(readonly tier: number | null = null) {}

  /** Counts the case at `place`. */
  add(place: number, { resolution, calls }: JudgedCase): void {
    this.cases.push(place);
    for (const promise of resolution) this.#resolution.add(promise);
    for (const call of calls)
      if (this.tier === null || call.tier === this.tier) this.#acknowledgement.add(call);
  }

  result(judge: Judge): Counted {
    const { cases, tier } = this;
    return {
      cases,
      acknowledgement: this.#acknowledgement.result(
        cases,
        tier === null
          ? (place) => judge(place).calls
          : (place) => judge(place).calls.filter((call) => call.tier === tier),
      ),
      resolution: this.#resolution.result(cases, (place) => judge(place).resolution),
    };
  }
}

/** The largest first; at equal size by name, what is not known last. */
const bySize = (a: Group, b: Group): number =>
  b.cases.length - a.cases.length ||
  Number(a.value === null) - Number(b.value === null) ||
  (String(a.value) < String(b.value) ? -1 : 1);

/** Tells cases apart by one dimension, one by one. */
export class Grouping {
  readonly #groups = new Map<string | number | null, Count>();

  constructor(private readonly by: Dimension) {}

  #at(value: string | number | null): Count {
    const known = this.#groups.get(value);
    if (known) return known;
    const made = new Count(typeof value === 'number' ? value : null);
    this.#groups.set(value, made);
    return made;
  }

  /** Counts the case at `place`. */
  add(place: number, it: CaseFigures, judged: JudgedCase): void {
    if (this.by !== 'tier') this.#at(it[this.by]).add(place, judged);
    else for (const { tier } of judged.calls) this.#at(tier).add(place, judged);
  }

  /** Tiers in their order, anything else the largest first. */
  result(judge: Judge): readonly Group[] {
    const groups = [...this.#groups].map(([value, count]) => ({ value, ...count.result(judge) }));
    return this.by === 'tier'
      ? groups.sort((a, b) => Number(a.value) - Number(b.value))
      : groups.sort(bySize);
  }
}
