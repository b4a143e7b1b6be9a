import * as v from 'valibot';
import { at, code, id, optional, under } from './reply-values.ts';

const conversation = v.object({
  id,
  created_at: at,
  /** From outside: by mail, in the portal, in a chat. */
  incoming: v.boolean(),
  /** A note; everything else is public. */
  private: v.boolean(),
  source: optional(code),
  user_id: optional(v.nullable(id)),
  body_text: optional(v.string()),
});
export type ConversationReply = v.InferOutput<typeof conversation>;

/**
 * A page of what was written on a ticket, its description aside. An entry that cannot be read makes
 * the whole page unreadable: a history with a hole in it must not pass for a whole one.
 */
export const conversationsReply = under('conversations', v.array(conversation));
