/**
 * What someone with every word and rule at hand has drawn, as data, for someone who has neither: the
 * worker draws a ticket's panel, and a page shows it. JSON-safe.
 */
export type Drawn = string | DrawnElement | DrawnPart;

export interface DrawnElement {
  readonly tag: string;
  readonly key?: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly Drawn[];
}

/** A place for what changes with time or with a click: the page draws it itself. */
export interface DrawnPart {
  /** `state` and `times` are of the ticket's clock number `clock`. */
  readonly part: 'state' | 'times' | 'age' | 'answer';
  readonly clock: number;
}
