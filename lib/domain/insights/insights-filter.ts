import type { CaseFigures, FiguresStatus } from './case-figures.ts';

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

/** When the days of a filter begin and end; `to` is the first instant that is not meant any more. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const fits = <Value>(wanted: Value | null, value: Value | null): boolean =>
  wanted === null || wanted === value;

/** True where `filter` lets a case through. A tier counts where it was called in, whatever came after. */
export const isMeant = (it: CaseFigures, filter: InsightsFilter, span: Span): boolean =>
  it.openedAt >= span.from &&
  it.openedAt < span.to &&
  fits(filter.site, it.ref.origin) &&
  fits(filter.severity, it.severity) &&
  fits(filter.category, it.category) &&
  fits(filter.organization, it.organization) &&
  fits(filter.channel, it.channel) &&
  fits(filter.status, it.status) &&
  (filter.tier === null || it.calls.some(({ tier }) => tier === filter.tier));
