import type { DraftChannel, DraftCondition, DraftHours } from '../draft.ts';
import type { Confidence, Evidence } from '../evidence.ts';
import type { Span } from '../span.ts';

/** What the values of a draft are, by the way they are shown and corrected. */
export interface FieldValues {
  readonly level: number;
  readonly name: string;
  readonly span: Span;
  readonly channel: DraftChannel;
  readonly condition: DraftCondition;
  readonly coverage: DraftHours['coverage']['value'];
  readonly days: readonly number[];
  readonly times: readonly (readonly [string, string])[];
  readonly zone: string;
}
export type FieldKind = keyof FieldValues;

/** What a field says of its tier, severity or hours. */
export type FieldTopic =
  | 'level'
  | 'tier-name'
  | 'channel'
  | 'answers-within'
  | 'channel-answers'
  | 'tier-engagement'
  | 'condition'
  | 'severity-name'
  | 'plan'
  | 'first-response'
  | 'resolution'
  | 'periodic-update'
  | 'rca'
  | 'coverage'
  | 'days'
  | 'times'
  | 'time-zone';

/** The part of a draft that a field belongs to; `at` counts the parts of one kind. */
export interface FieldGroup {
  readonly kind: 'tier' | 'severity' | 'promises' | 'hours' | 'contacts';
  readonly at: number;
}

/** One value of a draft, with the words it rests on. */
export interface ReviewField<Kind extends FieldKind = FieldKind> {
  /** The same for the same place of the same draft. */
  readonly id: string;
  readonly group: FieldGroup;
  readonly topic: FieldTopic;
  readonly kind: Kind;
  readonly value: FieldValues[Kind];
  readonly evidence: Evidence;
  readonly confidence: Confidence;
}

/** A field whose `kind` tells the type of its `value`. */
export type AnyField = { [Kind in FieldKind]: ReviewField<Kind> }[FieldKind];
