import { caseStatuses, type CaseStatus } from '../case/case-state.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** A tier that was called in, and what came of its promise to answer. */
export interface TierCall {
  readonly tier: number;
  /** When it was called in; after it had answered once, when it was called in anew. */
  readonly calledAt: Instant;
  /** Null: no time was promised, or none is known. */
  readonly dueAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
}

/** Each status that a case can have. */
export type FiguresStatus = Exclude<CaseStatus, 'none'>;

export const figuresStatuses = caseStatuses.filter((it): it is FiguresStatus => it !== 'none');

/**
 * What one case says of the process, small enough for fifty thousand of them. Null means not known, in
 * every field.
 */
export interface CaseFigures {
  readonly ref: TicketRef;
  readonly openedAt: Instant;
  readonly status: FiguresStatus;
  /** Since when it has this status. */
  readonly since: Instant;
  /** The highest tier that was called in. */
  readonly tier: number;
  /** By which the first tier was called in. */
  readonly channel: string | null;
  readonly lead: string | null;
  /** By its name. */
  readonly severity: string | null;
  readonly category: string | null;
  readonly organization: string | null;
  readonly calls: readonly TierCall[];
  readonly resolvedAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
  readonly recurrences: number;
  /** Corrective actions that were agreed. */
  readonly actions: number;
  /** True where nobody of tier 1 had answered or was called in before a higher tier was. */
  readonly skippedTier1: boolean | null;
}
