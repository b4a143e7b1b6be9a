import type { CaptureDraft } from '../draft.ts';
import type { AddressFinders } from '../finders.ts';
import { correctField } from './correct-field.ts';
import type { AnyField } from './review-field.ts';
import { anyField, walkDraft } from './walk-draft.ts';

/** What a person made of a field. */
export type Decision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'corrected'; readonly text: string };

/** By the id of the field; nothing is decided of the others. */
export type Decisions = Readonly<Record<string, Decision>>;

/** What a field counts as: one that was read with low confidence is asked, never assumed. */
export const standingOf = (
  { id, confidence }: Pick<AnyField, 'id' | 'confidence'>,
  decisions: Decisions,
): 'asked' | 'taken' | Decision['kind'] =>
  decisions[id]?.kind ?? (confidence === 'low' ? 'asked' : 'taken');

/** A draft after a person looked at it. */
export interface DecidedDraft {
  readonly draft: CaptureDraft;
  /** What is left of its fields, with the ids that they had before anything was dropped. */
  readonly fields: readonly AnyField[];
  /** Ids of fields whose correction cannot be read; what the page says stands there. */
  readonly wrong: readonly string[];
}

/** `draft` with what a person accepted, corrected and dropped. What is still asked keeps its low confidence. */
export function decide(
  draft: CaptureDraft,
  decisions: Decisions,
  finders: AddressFinders,
): DecidedDraft {
  const wrong: string[] = [];
  const fields: AnyField[] = [];
  const decided = walkDraft(draft, (field) => {
    const { id, value, evidence, confidence } = field;
    const decision = decisions[id];
    if (decision?.kind === 'dropped') return null;
    const corrected =
      decision?.kind === 'corrected' ? correctField(field, decision.text, finders) : value;
    if (corrected === null) wrong.push(id);
    const kept = {
      value: corrected ?? value,
      evidence,
      confidence: decision ? ('high' as const) : confidence,
    };
    fields.push(anyField({ ...field, ...kept }));
    return kept;
  });
  return { draft: decided, fields, wrong };
}
