import * as v from 'valibot';
import { user } from './parse-user.ts';
import { at, authorId, id, nonEmpty, optional, pageMeta, readableIfThere } from './reply-values.ts';

const via = v.object({
  channel: optional(nonEmpty),
  source: optional(v.object({ rel: optional(v.nullable(nonEmpty)) })),
});

/** One change or one comment. Of a type that is not known nothing but the type is read. */
const auditEvent = v.object({
  id: optional(id),
  type: nonEmpty,
  field_name: optional(nonEmpty),
  value: v.optional(v.unknown()),
  previous_value: v.optional(v.unknown()),
  public: optional(v.boolean()),
  author_id: optional(authorId),
  comment_id: optional(id),
  via: optional(via),
});
export type AuditEvent = v.InferOutput<typeof auditEvent>;

/** True for a comment, also one that was spoken or came over another network. */
export const isComment = ({ type }: AuditEvent): boolean => type.endsWith('Comment');

/** True for a chat, told as one event: what was said in it, by whom and when, is not read. */
export const isChat = ({ type }: AuditEvent): boolean => type.startsWith('Chat');

/** What happened to a ticket at one instant. */
const audit = v.object({
  id,
  created_at: at,
  author_id: optional(authorId),
  via: optional(via),
  events: v.array(auditEvent),
});
export type Audit = v.InferOutput<typeof audit>;

/**
 * A page of a ticket's audits, by cursor or by number; an archived ticket's come unpaged. One that
 * cannot be read makes the page unreadable: a history with a hole must not pass for a whole one.
 */
export const auditsReply = v.object({
  audits: v.array(audit),
  users: readableIfThere(user),
  meta: pageMeta,
  next_page: optional(v.nullable(nonEmpty)),
});

const comment = v.object({
  id: optional(id),
  created_at: optional(at),
  author_id: optional(authorId),
  public: optional(v.boolean()),
  body: optional(v.string()),
  plain_body: optional(v.string()),
});
export type CommentReply = v.InferOutput<typeof comment>;

/** A page of a ticket's comments: what a note is looked for in. */
export const commentsReply = v.object({
  comments: v.array(comment),
  users: readableIfThere(user),
  meta: pageMeta,
});
