import type { Matrix } from '../matrix/schema.ts';
import type { EditionNews } from '../news/edition-news.ts';

/** News of an edition as pages show it. */
export interface EditionNewsView extends EditionNews {
  /** The edition that is stored now. */
  readonly after: Matrix;
  /** False where the new one names no later day from which it counts: then it counts for every ticket. */
  readonly keepsEarlier: boolean;
}
