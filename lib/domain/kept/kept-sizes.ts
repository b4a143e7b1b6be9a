/** Kinds of what is kept, in the order in which they are shown. */
export const keptKinds = [
  'matrices',
  'tickets',
  'cases',
  'own-cases',
  'escalations',
  'deadlines',
  'figures',
  'views',
  'copies',
  'settings',
  'set-aside',
] as const;
export type KeptKind = (typeof keptKinds)[number];

/** How much is kept of one kind. */
export interface KeptSize {
  readonly kind: KeptKind;
  readonly count: number;
  /** About: of many records some are measured. */
  readonly bytes: number;
}

/** What is kept, and of which helpdesks. */
export interface KeptSizes {
  readonly sizes: readonly KeptSize[];
  /** Every origin of which a record is kept, settings apart; customers' own cases among them. */
  readonly origins: readonly string[];
}
