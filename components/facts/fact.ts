import type { TicketEvent } from '../../lib/domain/ticket/ticket.ts';
import type { MessageKey } from '../text.ts';

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** What a person adds to a ticket: an event that has no time and no author yet. */
export type Fact = Without<TicketEvent, 'at' | 'by' | 'author'>;

/** Facts that the form can take, in the order in which it offers them. */
export const factKinds = [
  'loss',
  'severity',
  'pause',
  'resume',
  'workaround',
  'unsatisfactory',
  'scope',
  'plan',
  'time-zone',
  'rca-delivered',
] as const;
export type FactKind = (typeof factKinds)[number];

/** What stands in the form's fields, as typed. */
export interface Draft {
  readonly kind: FactKind;
  readonly affected: string;
  readonly total: string;
  readonly component: string;
  readonly reason: string;
  /** A plan's id, a zone or a severity's id; empty: none chosen, for a severity withdrawn. */
  readonly choice: string;
}

export const emptyDraft = (kind: FactKind): Draft => ({
  kind,
  affected: '',
  total: '',
  component: '',
  reason: '',
  choice: '',
});

/** A field that was refused, and the sentence that says why. */
export interface Refusal {
  readonly field: keyof Draft;
  readonly why: MessageKey;
}
