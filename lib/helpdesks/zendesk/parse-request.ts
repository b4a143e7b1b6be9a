import * as v from 'valibot';
import type { Side } from '../../domain/customer/own-request.ts';
import { at, authorId, id, nonEmpty, optional, pageMeta, readableIfThere } from './reply-values.ts';

/** An account beside a request: customers are told no role, only whether it is an agent's. */
const person = v.object({
  id,
  name: optional(nonEmpty),
  agent: optional(v.boolean()),
  role: optional(nonEmpty),
});
export type Person = v.InferOutput<typeof person>;

/** A request as its customer may see it. */
export const requestReply = v.object({
  request: v.object({
    id,
    subject: optional(nonEmpty),
    status: optional(nonEmpty),
    requester_id: optional(id),
    created_at: optional(at),
  }),
});

const comment = v.object({
  created_at: at,
  author_id: optional(authorId),
  public: optional(v.boolean()),
});
export type RequestComment = v.InferOutput<typeof comment>;

/** A page of a request's comments. One that cannot be read makes the page unreadable: it may be the latest. */
export const requestCommentsReply = v.object({
  comments: v.array(comment),
  users: readableIfThere(person),
  meta: pageMeta,
  next_page: optional(v.nullable(nonEmpty)),
});

/** Whose people `author` belongs to; whoever asked is the customer, staff or not. Null: nobody said. */
export function sideOf(
  author: string | undefined,
  requester: string | undefined,
  people: ReadonlyMap<string, Person>,
): Side | null {
  if (author === undefined) return null;
  if (author === requester) return 'customer';
  const { agent, role } = people.get(author) ?? {};
  if (agent === true || role === 'agent' || role === 'admin') return 'vendor';
  return agent === false || role === 'end-user' ? 'customer' : null;
}
