import * as v from 'valibot';
import { line, paragraph } from './values.ts';

/**
 * The team's own words for what is sent; `{{ticket.id}}` and the like are filled in, and the user sees
 * and edits the result before anything happens.
 */
export const templates = v.strictObject({
  /** The internal note of an escalation. */
  note: v.optional(paragraph),
  /** The mail to a tier. */
  mail: v.optional(v.strictObject({ subject: v.optional(line), body: v.optional(paragraph) })),
  /** What is sent to a telephone, such as by WhatsApp. */
  message: v.optional(paragraph),
  /** An update to the customer. */
  update: v.optional(paragraph),
});

export type Templates = v.InferOutput<typeof templates>;
