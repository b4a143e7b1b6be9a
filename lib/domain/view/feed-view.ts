import type { Reason } from '../reason.ts';
import type { Instant } from '../time/instant.ts';

/** What waits for a person at a feed. */
export interface FeedOfferView {
  readonly version: number;
  readonly key: string;
  /** Of the key, in groups of four. */
  readonly fingerprint: string;
  /** The matrix's. */
  readonly name: string;
  readonly matrixId: string;
}

/** A feed as the options page shows it. */
export interface FeedView {
  readonly id: string;
  readonly url: string;
  /** Whose signature counts; null until a person confirmed it. */
  readonly pinned: { readonly fingerprint: string; readonly matrixId: string } | null;
  readonly applied: number | null;
  /** True where an organisation lets newer versions be applied without a look. */
  readonly appliesItself: boolean;
  /** Until when the newest genuine version counts. */
  readonly expires: Instant | null;
  readonly offer: FeedOfferView | null;
  readonly checkedAt: Instant | null;
  readonly problem: Reason | null;
  /** Set by an organisation: it cannot be removed. */
  readonly policy?: true;
  /** What the user has to allow before it can be followed; absent where the browser lets it be reached. */
  readonly wants?: string;
}
