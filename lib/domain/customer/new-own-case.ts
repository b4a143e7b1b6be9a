import * as v from 'valibot';
import type { CaseDraft } from '../case/case-event.ts';
import { caseDraftRecord } from '../case/case-record.ts';
import type { Instant } from '../time/instant.ts';
import { instantRecord } from '../time/instant-record.ts';
import { referenceText } from './own-case-step.ts';

/** What a case starts with. */
export interface NewOwnCase {
  readonly matrixId: string;
  readonly subject: string;
  /** The vendor's number, where it has given one. */
  readonly reference: string | null;
  /** When the vendor was first contacted; null: not yet. */
  readonly contactedAt: Instant | null;
  /** Answers about severity. */
  readonly facts: readonly CaseDraft[];
}

/** A new case as it travels to the worker. Extra keys are refused. */
export const newOwnCaseRecord: v.GenericSchema<unknown, NewOwnCase> = v.strictObject({
  matrixId: v.pipe(v.string(), v.maxLength(64)),
  subject: v.pipe(v.string(), v.maxLength(500), v.regex(/\S/)),
  reference: v.nullable(referenceText),
  contactedAt: v.nullable(instantRecord),
  facts: v.pipe(v.array(caseDraftRecord), v.maxLength(50)),
});
