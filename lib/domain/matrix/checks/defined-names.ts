import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';

/** Everything in a matrix that other parts may point to. */
export interface DefinedNames {
  readonly calendars: readonly string[];
  readonly severities: readonly string[];
  readonly plans: readonly string[];
  readonly categories: readonly string[];
  readonly levels: readonly number[];
}

const ids = (list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined) =>
  (list ?? []).flatMap((it) => (it?.id === undefined ? [] : [it.id]));

/** The names that `matrix` defines, in file order; a broken entry's id still counts. */
export const definedNames = (matrix: Loose<Matrix>): DefinedNames => ({
  calendars: Object.keys(matrix.calendars ?? {}),
  severities: ids(matrix.severities),
  plans: ids(matrix.plans),
  categories: ids(matrix.categories),
  levels: (matrix.tiers ?? []).flatMap((it) => (it?.level === undefined ? [] : [it.level])),
});

/** One text or several, as a list without what was broken. */
export const asList = (
  value: string | readonly (string | undefined)[] | undefined,
): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((it) => it !== undefined);
