import type { CaseColumns } from './case-columns.ts';
import type { Judgements } from './judge-cases.ts';
import { outcomes, type Measured } from './measure.ts';
import type { PromiseKind } from './promise-column.ts';
import { PromiseTally } from './promise-tally.ts';
import type { Split } from './split.ts';

/** By what cases are told apart. */
export const dimensions = ['tier', 'severity', 'category', 'organization', 'channel'] as const;
export type Dimension = (typeof dimensions)[number];

/** Some cases. */
export interface SomeCases {
  readonly size: number;
  /** By their place among all; looked up when somebody wants to see them. */
  readonly cases: () => readonly number[];
}

/** Some cases, and how their promises were kept. */
export interface Counted extends SomeCases {
  readonly acknowledgement: Measured;
  readonly resolution: Measured;
}

/** The cases of one tier, severity, …; of a tier those in which it was called in, and only its own answers. */
export interface Group extends Counted {
  /** Null: not known. */
  readonly value: string | number | null;
}

/** Counts the cases that are meant, group by group. */
export class Grouping {
  readonly #acknowledgement: PromiseTally;
  readonly #resolution: PromiseTally;

  constructor(
    columns: CaseColumns,
    judged: Judgements,
    meant: Uint8Array,
    private readonly split: Split,
  ) {
    const { values, ofAcknowledgement, ofResolution, resolution } = split;
    const tally = (kind: PromiseKind, groups: Uint32Array) =>
      new PromiseTally({
        promises: columns.promises[kind],
        judged: judged[kind],
        groups,
        size: values.length,
        meant,
      });
    this.#acknowledgement = tally('acknowledgement', ofAcknowledgement);
    this.#resolution = tally(resolution, ofResolution);
  }

  /** Works out what is drawn first, so that drawing it takes no time. */
  *prepare(): Generator<undefined, void> {
    this.#acknowledgement.times();
    yield;
    this.#resolution.times();
    yield;
  }

  /** What was counted of a group. */
  counted(group: number): Counted {
    return {
      // Each case has one resolution, whatever became of it.
      size: this.#resolution.sizeOf(group),
      cases: () => this.#resolution.casesOf(group, outcomes),
      acknowledgement: this.#acknowledgement.measured(group),
      resolution: this.#resolution.measured(group),
    };
  }

  /** Every group with its value, those without a case among them. */
  all(): readonly Group[] {
    return this.split.values.map((value, group) => ({ value, ...this.counted(group) }));
  }
}

/** The largest first; at equal size by name, what is not known last. */
export const bySize = (a: Group, b: Group): number =>
  b.size - a.size ||
  Number(a.value === null) - Number(b.value === null) ||
  (String(a.value) < String(b.value) ? -1 : 1);

/** Tiers in their order. */
export const byTier = (a: Group, b: Group): number => Number(a.value) - Number(b.value);
