import * as v from 'valibot';
import { collection, id, optional } from './reply-values.ts';

const attachment = v.object({
  TransactionId: optional(id),
  ContentType: optional(v.string()),
  Content: optional(v.string()),
  Filename: optional(v.string()),
});
export type Attachment = v.InferOutput<typeof attachment>;

/** Attachments: RT keeps a message's own text as one. */
export const attachmentsReply = collection(attachment);
