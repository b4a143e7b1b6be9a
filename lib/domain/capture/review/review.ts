import type { Matrix } from '../../matrix/schema.ts';
import type { CaptureDraft } from '../draft.ts';
import type { AddressFinders } from '../finders.ts';
import { capturedMatrix, type CapturedMatrix, type CaptureHead } from './captured-matrix.ts';
import { decide, type DecidedDraft, type Decisions } from './decisions.ts';
import { matrixChanges } from './matrix-changes.ts';
import { fieldsOf } from './walk-draft.ts';

/** A page's draft, and where what comes of it goes. */
export interface Captured {
  readonly draft: CaptureDraft;
  readonly finders: AddressFinders;
  readonly url: string;
  readonly id: string;
  /** The local day of the capture, such as `2026-12-25`. */
  readonly on: string;
}

/** What a review amounts to so far; `made` is null where nothing of a policy is left. */
export interface Reviewed {
  readonly decided: DecidedDraft;
  readonly made: CapturedMatrix | null;
}

/** The draft as it is after `decisions`, and the matrix that it makes. */
export function review(captured: Captured, decisions: Decisions, head: CaptureHead): Reviewed {
  const decided = decide(captured.draft, decisions, captured.finders);
  return { decided, made: capturedMatrix(decided.draft, head, captured) };
}

/**
 * What may be decided beforehand when a page is captured again: a guess that was accepted then, and is
 * in `earlier`, is accepted; the others are asked.
 */
export function decisionsFrom(captured: Captured, head: CaptureHead, earlier: Matrix): Decisions {
  const differences = (decisions: Decisions): number => {
    const { made } = review(captured, decisions, head);
    return made ? matrixChanges(earlier, made.matrix).length : Infinity;
  };
  let decisions: Decisions = {};
  let least = differences(decisions);
  for (const { id, confidence } of fieldsOf(captured.draft)) {
    if (confidence !== 'low') continue;
    const tried: Decisions = { ...decisions, [id]: { kind: 'accepted' } };
    const many = differences(tried);
    if (many >= least) continue;
    decisions = tried;
    least = many;
  }
  return decisions;
}
