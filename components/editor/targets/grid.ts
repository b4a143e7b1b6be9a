import { metrics, type Metric } from '../../../lib/domain/clocks/clock.ts';
import { isRecord, textsIn } from '../part/part.ts';

/** A metric, of one tier where a target names it. */
export interface Column {
  readonly metric: Metric;
  readonly tier: number | null;
}

/** Whom a target is for; null: for every one. */
export interface Row {
  readonly plan: string | null;
  readonly severity: string | null;
}

export type Cell = Row & Column;

const tierMetrics: readonly Metric[] = ['tier-engagement', 'acknowledgement'];
const usual: readonly Metric[] = [
  'first-response',
  'next-response',
  'periodic-update',
  'resolution',
];

/** Every column that a matrix with these levels could have, in the order in which they stand. */
export const everyColumn = (levels: readonly number[]): readonly Column[] =>
  metrics.flatMap((metric) => [
    { metric, tier: null },
    ...(tierMetrics.includes(metric)
      ? levels
          .filter((tier) => metric === 'acknowledgement' || tier > 1)
          .map((tier) => ({ metric, tier }))
      : []),
  ]);

export const isSameColumn = (one: Column, other: Column): boolean =>
  one.metric === other.metric && one.tier === other.tier;

/** Rows from the specific to the general, because the first target that fits is the one that counts. */
export const rowsOf = (severities: readonly string[], plans: readonly string[]): readonly Row[] =>
  [...plans, null].flatMap((plan) => [...severities, null].map((severity) => ({ plan, severity })));

const names = (value: unknown, wanted: string | null): boolean =>
  value === undefined ? wanted === null : wanted !== null && textsIn(value).includes(wanted);

/** True where a target of the draft stands in `cell`; one for several severities stands in several. */
export const standsIn = (target: unknown, cell: Cell): boolean =>
  isRecord(target) &&
  target['metric'] === cell.metric &&
  (target['tier'] ?? null) === cell.tier &&
  names(target['severity'], cell.severity) &&
  names(target['plan'], cell.plan);

/** The columns that are shown: the usual ones, those in use, and those that were asked for. */
export function columnsOf(
  targets: readonly unknown[],
  levels: readonly number[],
  added: readonly Column[],
): readonly Column[] {
  const uses = (column: Column) =>
    targets.some(
      (it) =>
        isRecord(it) && it['metric'] === column.metric && (it['tier'] ?? null) === column.tier,
    );
  return everyColumn(levels).filter(
    (column) =>
      (column.tier === null && usual.includes(column.metric)) ||
      uses(column) ||
      added.some((it) => isSameColumn(it, column)),
  );
}

/** Places of the targets that stand in `cell`. */
export const placesIn = (targets: readonly unknown[], cell: Cell): readonly number[] =>
  targets.flatMap((target, index) => (standsIn(target, cell) ? [index] : []));

/** Places of the targets that stand in no cell: their metric, tier, severity or plan is not known. */
export const placesOutside = (
  targets: readonly unknown[],
  rows: readonly Row[],
  columns: readonly Column[],
): readonly number[] =>
  targets.flatMap((target, index) =>
    rows.some((row) => columns.some((column) => standsIn(target, { ...row, ...column })))
      ? []
      : [index],
  );
