import type { TrialResult } from '../../lib/domain/review/change-trial.ts';

/** How it stands with trying a change on the tickets that were observed. */
export type TrialState =
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'done'; readonly result: TrialResult };
