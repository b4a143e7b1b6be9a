import * as v from 'valibot';
import { matrixSchema, type Matrix } from '../matrix/schema.ts';
import { instantRecord } from '../time/instant-record.ts';
import type { Instant } from '../time/instant.ts';

/** Who put another edition in place without being asked: an update of the extension, or a link by policy. */
const newsSources = ['update', 'feed'] as const;
export type NewsSource = (typeof newsSources)[number];

/** Another edition of a matrix that somebody uses took the place of the one they know. */
export interface EditionNews {
  /** The matrix's. */
  readonly id: string;
  /** The edition that was looked at last. */
  readonly before: Matrix;
  readonly at: Instant;
  readonly by: NewsSource;
}

/** News as they are kept until somebody looked at them. */
export const editionNewsRecord: v.GenericSchema<unknown, EditionNews> = v.strictObject({
  id: v.string(),
  before: matrixSchema,
  at: instantRecord,
  by: v.picklist(newsSources),
});
