import type { Column } from './column.ts';
import type { PromiseColumn, PromiseKind } from './promise-column.ts';

/** How cases fall apart into groups. */
export interface Split {
  /** The value of each group. */
  readonly values: readonly (string | number | null)[];
  /** The group of each tier's promise to answer. */
  readonly ofAcknowledgement: Uint32Array;
  /** The group of each promise to resolve a case. */
  readonly ofResolution: Uint32Array;
  /** Whether a resolution counts once for its case, or once for each tier that was called in. */
  readonly resolution: 'resolution' | 'resolutionOfCall';
}

type Promises = Readonly<Record<PromiseKind, PromiseColumn>>;

/** By a property that each case has once. */
export const splitByCase = (
  { values, codes }: Column<string | null>,
  { acknowledgement, resolution }: Promises,
): Split => ({
  values,
  ofAcknowledgement: acknowledgement.caseOf.map((place) => codes[place] as number),
  ofResolution: resolution.caseOf.map((place) => codes[place] as number),
  resolution: 'resolution',
});

/** By the tiers that were called in: each with its own answers alone. */
export const splitByTier = (
  { values, codes }: Column<number>,
  { acknowledgement, resolutionOfCall }: Promises,
): Split => ({
  values,
  ofAcknowledgement: acknowledgement.order.map((call) => codes[call] as number),
  ofResolution: resolutionOfCall.order.map((call) => codes[call] as number),
  resolution: 'resolutionOfCall',
});

/** All in one group. */
export const unsplit = ({ acknowledgement, resolution }: Promises): Split => ({
  values: [null],
  ofAcknowledgement: new Uint32Array(acknowledgement.order.length),
  ofResolution: new Uint32Array(resolution.order.length),
  resolution: 'resolution',
});
