import type { Counted, Group } from './group-cases.ts';

/** The cases that were opened in one week, from Monday on. */
export interface Week extends Counted {
  /** Its Monday, as `2026-11-16`. */
  readonly monday: string;
}

/** As many weeks as can be looked at: five years of them. */
const most = 261;

/**
 * The weeks from the first that has a case to the last, those without a case between them; the last ones of
 * too many. `groups` are all weeks in their order.
 */
export function weeksWithCases(groups: readonly Group[]): readonly Week[] {
  const has = ({ size }: Group) => size > 0;
  const [first, last] = [groups.findIndex(has), groups.findLastIndex(has)];
  return groups
    .slice(Math.max(0, first, last + 1 - most), last + 1)
    .map(({ value, ...counted }) => ({ ...counted, monday: String(value) }));
}
