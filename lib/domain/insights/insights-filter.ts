import { parseLocalDate } from '../time/local-date.ts';
import { day } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { CaseColumns } from './case-columns.ts';
import type { FiguresStatus } from './case-figures.ts';

/** A date as `2026-11-20`. */
export type Day = string;

/** Which cases are counted; null lets every one through. Dates are of the opening, both included. */
export interface InsightsFilter {
  readonly from: Day | null;
  readonly to: Day | null;
  /** An origin. */
  readonly site: string | null;
  readonly tier: number | null;
  readonly severity: string | null;
  readonly category: string | null;
  readonly organization: string | null;
  readonly channel: string | null;
  readonly status: FiguresStatus | null;
}

export const everything: InsightsFilter = {
  from: null,
  to: null,
  site: null,
  tier: null,
  severity: null,
  category: null,
  organization: null,
  channel: null,
  status: null,
};

const properties = ['site', 'severity', 'category', 'organization', 'channel', 'status'] as const;

/** The instants between which the days of `filter` lie in a zone; the last one is not meant any more. */
function spanOf({ from, to }: InsightsFilter, timeZone: string): readonly [number, number] {
  const zone = zoneNamed(timeZone);
  const startOf = (text: string, later = 0) => zone.toInstant((parseLocalDate(text) + later) * day);
  return [from === null ? -Infinity : startOf(from), to === null ? Infinity : startOf(to, 1)];
}

/** By case, 1 where `wanted` is its property's value. */
function keepWith(meant: Uint8Array, codes: Uint32Array, wanted: number): void {
  for (let place = 0; place < meant.length; place += 1)
    if (codes[place] !== wanted) meant[place] = 0;
}

/** 1 for each case in which the tier was called in, whatever came after. */
function calledIn({ size, tierOfCall, caseOfCall }: CaseColumns, tier: number): Uint8Array {
  const wanted = tierOfCall.values.indexOf(tier);
  const called = new Uint8Array(size);
  tierOfCall.codes.forEach((code, call) => {
    if (code === wanted) called[caseOfCall[call] as number] = 1;
  });
  return called;
}

/** By case, 1 where `filter` lets it through, else 0; its days are those of `timeZone`. */
export function meantBy(
  columns: CaseColumns,
  filter: InsightsFilter,
  timeZone: string,
): Uint8Array {
  const { size, openedAt } = columns;
  const meant =
    filter.tier === null ? new Uint8Array(size).fill(1) : calledIn(columns, filter.tier);
  if (filter.from !== null || filter.to !== null) {
    const [from, to] = spanOf(filter, timeZone);
    openedAt.forEach((at, place) => {
      if (at < from || at >= to) meant[place] = 0;
    });
  }
  for (const property of properties) {
    const wanted = filter[property];
    if (wanted === null) continue;
    const { values, codes } = columns[property];
    // A value that no case has has no code, and lets none through.
    keepWith(
      meant,
      codes,
      values.findIndex((value) => value === wanted),
    );
  }
  return meant;
}
