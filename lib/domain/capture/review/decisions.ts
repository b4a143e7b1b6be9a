import type { CaptureDraft, DraftChannel } from '../draft.ts';
import type { AddressFinders } from '../finders.ts';
import { correctField } from './correct-field.ts';
import type { AnyField } from './review-field.ts';
import { anyField, walkDraft } from './walk-draft.ts';

/** What a person made of a field. */
export type Decision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'corrected'; readonly text: string }
  /** A contact of which the page does not say whose it is: it is this level's. */
  | { readonly kind: 'placed'; readonly level: number };

/** By the id of the field; nothing is decided of the others. */
export type Decisions = Readonly<Record<string, Decision>>;

/** True for a contact of which the page does not say whose it is. */
export const isPlaced = ({ group, topic }: Pick<AnyField, 'group' | 'topic'>): boolean =>
  group.kind === 'contacts' && topic === 'channel';

/**
 * What a field counts as: one that was read with low confidence, and a contact that may be anybody's,
 * is asked and never assumed.
 */
export const standingOf = (
  { id, confidence, group, topic }: Pick<AnyField, 'id' | 'confidence' | 'group' | 'topic'>,
  decisions: Decisions,
): 'asked' | 'taken' | Decision['kind'] =>
  decisions[id]?.kind ?? (confidence === 'low' || isPlaced({ group, topic }) ? 'asked' : 'taken');

/** A draft after a person looked at it. */
export interface DecidedDraft {
  readonly draft: CaptureDraft;
  /** What is left of its fields, with the ids that they had before anything was dropped. */
  readonly fields: readonly AnyField[];
  /** Ids of fields whose correction cannot be read; what the page says stands there. */
  readonly wrong: readonly string[];
}

/** `draft` with contacts in the tiers where a person placed them; a level that is not there is made. */
function placed(draft: CaptureDraft, places: ReadonlyMap<DraftChannel, number>): CaptureDraft {
  let { tiers } = draft;
  for (const [channel, level] of places) {
    const at = tiers.findIndex((tier) => tier.level.value === level);
    const tier = tiers[at] ?? {
      level: { value: level, ...channel.found },
      name: null,
      channels: [],
      respondsWithin: null,
      engagedWithin: null,
      conditions: [],
    };
    const filled = { ...tier, channels: [...tier.channels, channel] };
    tiers = at < 0 ? [...tiers, filled] : tiers.with(at, filled);
  }
  return { ...draft, tiers, contacts: draft.contacts.filter((it) => !places.has(it)) };
}

/** `draft` with what a person accepted, corrected and dropped. What is still asked keeps its low confidence. */
export function decide(
  draft: CaptureDraft,
  decisions: Decisions,
  finders: AddressFinders,
): DecidedDraft {
  const wrong: string[] = [];
  const fields: AnyField[] = [];
  const levels: (number | null)[] = [];
  const decided = walkDraft(draft, (field) => {
    const { id, value, evidence, confidence } = field;
    const decision = decisions[id];
    if (decision?.kind === 'dropped') return null;
    if (isPlaced(field)) levels.push(decision?.kind === 'placed' ? decision.level : null);
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
  // The contacts that are left stand in the order in which they were asked about.
  const places = new Map<DraftChannel, number>();
  for (const [at, channel] of decided.contacts.entries()) {
    const level = levels[at] ?? null;
    if (level !== null) places.set(channel, level);
  }
  return { draft: placed(decided, places), fields, wrong };
}
