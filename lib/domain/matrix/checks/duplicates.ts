import { errorAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { PathPart } from '../path.ts';
import type { Matrix } from '../schema.ts';

/** Ids and tier levels that occur twice, told at the second. */
export function checkDuplicates(matrix: Loose<Matrix>): Finding[] {
  const findings: Finding[] = [];
  const once = (
    list: string,
    key: string,
    values: readonly (string | number | undefined)[] | undefined,
  ) => {
    const first = new Map<string | number, number>();
    values?.forEach((value, index) => {
      if (value === undefined) return;
      const path: PathPart[] = [list, index, key];
      const before = first.get(value);
      if (before === undefined) first.set(value, index);
      else
        findings.push(
          errorAt(path, `${key} ${value} is taken by ${list}[${before}]`, `give it another ${key}`),
        );
    });
  };
  once(
    'severities',
    'id',
    matrix.severities?.map((it) => it?.id),
  );
  once(
    'plans',
    'id',
    matrix.plans?.map((it) => it?.id),
  );
  once(
    'categories',
    'id',
    matrix.categories?.map((it) => it?.id),
  );
  once(
    'tiers',
    'level',
    matrix.tiers?.map((it) => it?.level),
  );
  return findings;
}
