import type { Unread } from '../../lib/domain/capture/draft.ts';
import type { Evidence } from '../../lib/domain/capture/evidence.ts';
import type { CaptureHead } from '../../lib/domain/capture/review/captured-matrix.ts';
import type { Decision, Decisions } from '../../lib/domain/capture/review/decisions.ts';
import type { MatrixChange } from '../../lib/domain/capture/review/matrix-changes.ts';
import type { PlacedFindings } from '../../lib/domain/capture/review/place-findings.ts';
import type { AnyField } from '../../lib/domain/capture/review/review-field.ts';
import type { Finding } from '../../lib/domain/matrix/finding.ts';

/** An earlier capture of the same page, and what the page says differently now. */
export interface Recapture {
  readonly name: string;
  /** The day of the earlier capture. */
  readonly captured: string;
  readonly changes: readonly MatrixChange[];
}

/** A draft under review. */
export interface CaptureReview {
  /** The page's address, its host in punycode. */
  readonly url: string;
  /** True where the host imitates another, or could. */
  readonly isLookAlike: boolean;
  /** Null where the page's language is not known. */
  readonly language: string | null;
  readonly head: CaptureHead;
  /** As the page has them, in reading order. */
  readonly fields: readonly AnyField[];
  readonly decisions: Decisions;
  /** Ids of fields whose correction cannot be read. */
  readonly wrong: readonly string[];
  readonly findings: PlacedFindings;
  readonly unread: readonly Unread[];
  /** Null: this page was not captured before. */
  readonly earlier: Recapture | null;
  /** False while something in it would be refused. */
  readonly canSave: boolean;
}

export type CaptureState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  /** The browser keeps the page from us; `why` in its own words. */
  | { readonly kind: 'not-allowed'; readonly why: string }
  /** `why`: null where the page handed over something else than its outline. */
  | { readonly kind: 'failed'; readonly why: string | null }
  /** Nothing of a policy stands on it. */
  | { readonly kind: 'no-policy'; readonly url: string; readonly unread: readonly Unread[] }
  | { readonly kind: 'review'; readonly review: CaptureReview }
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly domain: string;
      readonly warnings: readonly Finding[];
    };

/** What a person can do with a capture. Promises reject with an Error whose message can be read. */
export interface CaptureActions {
  /** Captures the page in front. */
  readonly capture: () => void;
  /** Null takes back what was decided. */
  readonly decide: (id: string, decision: Decision | null) => void;
  readonly changeHead: (part: Partial<CaptureHead>) => void;
  /** Somebody looks at the field `id`, or away from it: where its words stand is shown on the page. */
  readonly look: (id: string, at: Evidence, isLookedAt: boolean) => void;
  readonly save: () => Promise<void>;
  /** Leaves the review; nothing is kept of it. */
  readonly leave: () => void;
}
