import type { Reason } from '../reason.ts';

/** How bad a ticket is by the matrix, and how sure that is. */
export interface Severity {
  /** Null where the matrix has no severities, or none could be decided. */
  readonly id: string | null;
  readonly name: string | null;
  /** 0 is the most severe; null without an id. */
  readonly rank: number | null;
  /** False while a more severe rule could still hold. */
  readonly certain: boolean;
  /** More severe ids that cannot be ruled out, most severe first. */
  readonly couldBe: readonly string[];
  readonly reasons: readonly Reason[];
  /** What would have to be known to be certain: `loss.affected`, `loss.component`, `impact`, … */
  readonly missing: readonly string[];
  readonly suggestions: readonly LossSuggestion[];
  readonly overriddenBy?: {
    readonly author: string | null;
    readonly reason: string;
    readonly at: number;
  };
}

/** Loss numbers read from the ticket's own words; they count only once a person accepts them. */
export interface LossSuggestion {
  readonly affected: number;
  readonly total: number;
  readonly component: string | null;
  /** The sentence that it was read from. */
  readonly sentence: string;
}
