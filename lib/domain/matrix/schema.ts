import * as v from 'valibot';
import { calendar } from './calendar-schema.ts';
import * as parts from './lifecycle-schema.ts';
import { reminder } from './reminder-schema.ts';
import { impactUrgencyGrid, severity } from './severity-schema.ts';
import { target } from './target-schema.ts';
import { templates } from './template-schema.ts';
import { tier } from './tier-schema.ts';
import { id, line, lines, localDate, paragraph } from './values.ts';

export const matrixFormat = 'uptier-matrix/1';

/** The matrix file. Required: `format, id, name, tiers`; unknown keys are errors. */
export const matrixSchema = v.strictObject({
  format: v.literal(matrixFormat, `write ${matrixFormat}`),
  id,
  name: line,
  /** What the source says the policy is for. */
  purpose: v.optional(paragraph),
  version: v.optional(line),
  /** From this local date on, in UTC, this edition counts; earlier tickets keep the earlier one. */
  effective: v.optional(localDate),
  vendor: v.optional(v.strictObject({ name: line, legalName: v.optional(line) })),
  recognise: v.optional(parts.recognise),
  source: v.optional(parts.source),
  review: v.optional(v.strictObject({ cadence: v.optional(line), announced: v.optional(line) })),
  /** Ours: how the source was read, what it leaves out, where it contradicts itself. */
  notes: v.optional(v.array(paragraph, 'write a list of texts')),
  terms: v.optional(v.array(parts.term, 'write a list of terms')),
  calendars: v.optional(v.record(id, calendar)),
  scope: v.optional(parts.scope),
  plans: v.optional(v.array(parts.plan)),
  categories: v.optional(v.array(v.strictObject({ id, name: line }))),
  severities: v.optional(v.array(severity)),
  impactUrgency: v.optional(impactUrgencyGrid),
  targets: v.optional(v.array(target)),
  tiers: v.pipe(v.array(tier, 'write a list of tiers'), v.minLength(1, 'add at least one tier')),
  lifecycle: v.optional(parts.lifecycle),
  /** Who is to be reminded of a clock's due time, and when. */
  reminders: v.optional(v.array(reminder, 'write a list of reminders')),
  record: v.optional(parts.record),
  remoteAccess: v.optional(parts.remoteAccess),
  responsibilities: v.optional(parts.responsibilities),
  /** Promises that no clock can time. */
  promises: v.optional(v.array(parts.untimedPromise, 'write a list, each with a text')),
  disclaimers: v.optional(lines),
  templates: v.optional(templates),
});

/** A matrix that has been checked. */
export type Matrix = v.InferOutput<typeof matrixSchema>;
