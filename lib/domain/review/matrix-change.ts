/** A step from a whole matrix towards what changed. */
export type ReviewStep =
  | { readonly kind: 'key'; readonly key: string }
  /** An entry of the list under `of`, as it stands (or stood, where it is gone). */
  | {
      readonly kind: 'entry';
      readonly of: string;
      readonly index: number;
      readonly entry: unknown;
    };

/** One thing that is different in another edition of a matrix. */
export interface MatrixChange {
  /** From the whole matrix inwards; empty for a matrix that is new altogether. */
  readonly place: readonly ReviewStep[];
  /** `order`: the same entries in another order; before and after are the whole lists. */
  readonly kind: 'added' | 'removed' | 'changed' | 'order';
  /** Undefined where it was not there. */
  readonly before: unknown;
  /** Undefined where it is gone. */
  readonly after: unknown;
}
