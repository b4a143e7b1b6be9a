import { outcomes, type Measured, type Outcome, type Times } from './measure.ts';
import type { PromiseColumn } from './promise-column.ts';

export interface TallyInput {
  readonly promises: PromiseColumn;
  /** By promise: its group. */
  readonly groups: Uint32Array;
  /** How many groups there are. */
  readonly size: number;
  /** By promise: what became of it, as the place in `outcomes`. */
  readonly judged: Uint8Array;
  /** By case: 1 where it counts. */
  readonly meant: Uint8Array;
}

/** The place, among `count` sorted times, of the least time that `share` of them took at most. */
const placeOf = (share: number, count: number): number => Math.max(0, Math.ceil(share * count) - 1);

/** How promises were kept, by group: every group is counted in the same walk. */
export class PromiseTally {
  readonly #counts: Uint32Array;
  #times: readonly Times[] | null = null;

  constructor(private readonly input: TallyInput) {
    const { promises, groups, size, judged, meant } = input;
    const { caseOf } = promises;
    const counts = new Uint32Array(size * outcomes.length);
    for (let promise = 0; promise < caseOf.length; promise += 1) {
      if (meant[caseOf[promise] as number] === 0) continue;
      const at = (groups[promise] as number) * outcomes.length + (judged[promise] as number);
      counts[at] = (counts[at] as number) + 1;
    }
    this.#counts = counts;
  }

  /** How many promises a group has. */
  sizeOf(group: number): number {
    const from = group * outcomes.length;
    return this.#counts.subarray(from, from + outcomes.length).reduce((sum, it) => sum + it, 0);
  }

  /** The times of every group; worked out at once for all of them, when they are asked for first. */
  times(): readonly Times[] {
    this.#times ??= this.#allTimes();
    return this.#times;
  }

  #allTimes(): readonly Times[] {
    const { promises, groups, size, meant } = this.input;
    const { caseOf, took } = promises;
    const counts = new Uint32Array(size);
    for (let promise = 0; promise < took.length; promise += 1) {
      if (meant[caseOf[promise] as number] === 0) continue;
      const group = groups[promise] as number;
      counts[group] = (counts[group] as number) + 1;
    }
    const medianAt = counts.map((count) => placeOf(0.5, count));
    const ninetiethAt = counts.map((count) => placeOf(0.9, count));
    const [median, ninetieth] = [new Float64Array(size), new Float64Array(size)];
    const seen = new Uint32Array(size);
    for (let promise = 0; promise < took.length; promise += 1) {
      if (meant[caseOf[promise] as number] === 0) continue;
      const group = groups[promise] as number;
      const place = seen[group] as number;
      if (place === medianAt[group]) median[group] = took[promise] as number;
      if (place === ninetiethAt[group]) ninetieth[group] = took[promise] as number;
      seen[group] = place + 1;
    }
    return Array.from(counts, (count, group) => ({
      median: count === 0 ? null : (median[group] as number),
      ninetieth: count === 0 ? null : (ninetieth[group] as number),
      count,
    }));
  }

  /** The cases of the promises of `group` for which `isAsked` holds, in their order. */
  #cases(group: number, isAsked: (promise: number) => boolean): readonly number[] {
    const { promises, groups, meant } = this.input;
    const cases: number[] = [];
    promises.caseOf.forEach((place, promise) => {
      if (groups[promise] === group && meant[place] === 1 && isAsked(promise)) cases.push(place);
    });
    return cases.sort((a, b) => a - b);
  }

  /** The cases of `group` behind some outcomes. */
  casesOf(group: number, some: readonly Outcome[]): readonly number[] {
    const { judged } = this.input;
    const wanted = some.map((outcome) => outcomes.indexOf(outcome));
    return this.#cases(group, (promise) => wanted.includes(judged[promise] as number));
  }

  /** What was counted of a group. */
  measured(group: number): Measured {
    const { length } = this.input.promises.took;
    const count = (outcome: Outcome) =>
      this.#counts[group * outcomes.length + outcomes.indexOf(outcome)] as number;
    const [kept, late, missed] = [count('kept'), count('late'), count('missed')];
    const known = kept + late + missed;
    return {
      counts: { kept, late, missed, open: count('open'), unknown: count('unknown') },
      share: known === 0 ? null : kept / known,
      times: () => this.times()[group] as Times,
      timedCases: () => this.#cases(group, (promise) => promise < length),
      casesOf: (...some) => this.casesOf(group, some),
    };
  }
}
