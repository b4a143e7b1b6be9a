import type { CaseFigures } from './case-figures.ts';
import { Tally, type JudgedCase, type Measured } from './measure.ts';

/** By what cases are told apart. */
export const dimensions = ['tier', 'severity', 'category', 'organization', 'channel'] as const;
export type Dimension = (typeof dimensions)[number];

/** The cases of one tier, severity, …; of a tier those in which it was called in. */
export interface Group {
  /** Null: not known. */
  readonly value: string | number | null;
  /** By their place among all. */
  readonly cases: readonly number[];
  /** Of a tier only its own answers. */
  readonly acknowledgement: Measured;
  readonly resolution: Measured;
}

class Growing {
  readonly cases: number[] = [];
  readonly acknowledgement = new Tally();
  readonly resolution = new Tally();

  constructor(readonly value: string | number | null) {}

  result(): Group {
    return {
      value: this.value,
      cases: this.cases,
      acknowledgement: this.acknowledgement.result(),
      resolution: this.resolution.result(),
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
  readonly #groups = new Map<string | number | null, Growing>();

  constructor(private readonly by: Dimension) {}

  #at(value: string | number | null): Growing {
    const known = this.#groups.get(value);
    if (known) return known;
    const made = new Growing(value);
    this.#groups.set(value, made);
    return made;
  }

  /** Counts the case at `place`. */
  add(place: number, it: CaseFigures, { resolution, calls }: JudgedCase): void {
    if (this.by !== 'tier') {
      const group = this.#at(it[this.by]);
      group.cases.push(place);
      group.resolution.add(place, resolution);
      for (const call of calls) group.acknowledgement.add(place, call);
      return;
    }
    for (const call of calls) {
      const group = this.#at(call.tier);
      group.cases.push(place);
      group.resolution.add(place, resolution);
      group.acknowledgement.add(place, call);
    }
  }

  /** Tiers in their order, anything else the largest first. */
  result(): readonly Group[] {
    const groups = [...this.#groups.values()].map((it) => it.result());
    return this.by === 'tier'
      ? groups.sort((a, b) => Number(a.value) - Number(b.value))
      : groups.sort(bySize);
  }
}
