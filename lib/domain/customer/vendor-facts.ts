import { resolveNamed } from '../calendar/resolve-named.ts';
import type { Metric } from '../clocks/clock.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { Target } from '../matrix/target-schema.ts';
import { toInstant } from '../time/instant.ts';

/** One promise of a vendor, as its source makes it. */
export interface VendorPromise {
  readonly metric: Metric;
  /** For tier metrics: the tier's level; null: every tier, or none. */
  readonly tier: number | null;
  /** Names of the severities and plans that it is for; empty: all. */
  readonly severities: readonly string[];
  readonly plans: readonly string[];
  /** A time, as the matrix writes it; null for a promise in words. */
  readonly within: string | null;
  readonly promise: string | null;
  /** Null: the source does not say which of the two it is. */
  readonly commitment: 'guarantee' | 'goal' | null;
  /** True where it counts in hours that nobody published. */
  readonly hoursUnknown: boolean;
  readonly onlyFor: string | null;
}

/** A duty of one party, under the heading that the source gives it. */
export interface Duty {
  readonly text: string;
  readonly group: string | null;
}

/** What a vendor says beside its ladder, for whoever is about to contact it. JSON-safe. */
export interface VendorFacts {
  /** How one gets in, in the source's words. */
  readonly entry: string | null;
  readonly promises: readonly VendorPromise[];
  /** Promises that no clock can time. */
  readonly untimed: readonly {
    readonly text: string;
    readonly commitment: 'guarantee' | 'goal' | null;
  }[];
  readonly plans: readonly {
    readonly name: string;
    readonly includes: readonly string[];
    readonly excludes: readonly string[];
  }[];
  readonly excluded: readonly string[];
  readonly provider: readonly Duty[];
  readonly customer: readonly Duty[];
  readonly disclaimers: readonly string[];
  /** Ways of remote access that cost no time outside the promise. */
  readonly remoteAccess: readonly string[];
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const namesOf = (
  ids: readonly string[],
  known: readonly { readonly id: string; readonly name?: string | undefined }[] = [],
): readonly string[] => ids.map((id) => known.find((it) => it.id === id)?.name ?? id);

/** True where a calendar is named whose hours nobody published. */
function hoursUnknown(matrix: Matrix, name: string | undefined): boolean {
  const nobody = { customerZone: 'UTC', around: toInstant(0) };
  return !resolveNamed(matrix, name, nobody).known;
}

function promiseOf(matrix: Matrix, target: Target): VendorPromise {
  const { metric, tier, severity, plan, within, promise, commitment, calendar, onlyFor } = target;
  return {
    metric,
    tier: tier ?? null,
    severities: namesOf(listOf(severity), matrix.severities),
    plans: namesOf(listOf(plan), matrix.plans),
    within: within ?? null,
    promise: promise ?? null,
    commitment: commitment ?? null,
    hoursUnknown: hoursUnknown(matrix, calendar),
    onlyFor: onlyFor ?? null,
  };
}

const duties = (
  list: readonly { readonly text: string; readonly group?: string | undefined }[] = [],
): readonly Duty[] => list.map(({ text, group }) => ({ text, group: group ?? null }));

/** What `matrix` says beside its ladder; nothing that its source leaves out is filled in. */
export function vendorFacts(matrix: Matrix): VendorFacts {
  const { lifecycle, targets = [], promises = [], plans = [], scope } = matrix;
  return {
    entry: lifecycle?.entry ?? null,
    promises: targets.map((target) => promiseOf(matrix, target)),
    untimed: promises.map(({ text, commitment }) => ({ text, commitment: commitment ?? null })),
    plans: plans.map(({ name, includes = [], excludes = [] }) => ({ name, includes, excludes })),
    excluded: (scope?.excluded ?? []).map(({ ticketType, cause, note }) =>
      [ticketType ?? cause, note].filter((it) => it !== undefined).join(': '),
    ),
    provider: duties(matrix.responsibilities?.provider),
    customer: duties(matrix.responsibilities?.customer),
    disclaimers: matrix.disclaimers ?? [],
    remoteAccess: matrix.remoteAccess?.approved ?? [],
  };
}

/**
 * Those of a vendor's promises that count for a case: for its severity and plan where they are known,
 * else all that could.
 */
export const promisesFor = (
  { promises }: Pick<VendorFacts, 'promises'>,
  severity: string | null,
): readonly VendorPromise[] =>
  promises.filter(
    ({ severities }) =>
      severity === null || severities.length === 0 || severities.includes(severity),
  );
