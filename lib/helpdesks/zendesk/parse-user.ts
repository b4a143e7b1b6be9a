import * as v from 'valibot';
import type { Actor } from '../../domain/ticket/ticket.ts';
import { id, nonEmpty, optional, readable } from './reply-values.ts';

/** A light agent, by the number that Zendesk gives the type of a role. */
const lightAgent = 1;

/** An account, as it stands beside tickets. */
export const user = v.object({
  id,
  name: optional(nonEmpty),
  email: optional(nonEmpty),
  role: optional(nonEmpty),
  role_type: optional(v.number()),
  only_private_comments: optional(v.boolean()),
});
export type User = v.InferOutput<typeof user>;

/** Accounts by id. */
export type Users = ReadonlyMap<string, User>;

export const usersReply = v.object({ users: readable(user) });

/** Every list of accounts, in one. */
export const usersById = (...lists: readonly (readonly User[])[]): Users =>
  new Map(lists.flat().map((one) => [one.id, one]));

/** In which role an account acts; undefined where nobody said. */
export function roleOf(account: User | undefined): Actor | undefined {
  if (account?.role === 'end-user') return 'customer';
  if (account?.role !== 'agent' && account?.role !== 'admin') return undefined;
  const isLight = account.role_type === lightAgent || account.only_private_comments === true;
  return isLight ? 'light-agent' : 'agent';
}

/** The session's own account: empty where nobody is signed in, though the answer is 200. */
export const meReply = v.object({
  user: v.object({
    id: optional(id),
    name: optional(nonEmpty),
    role: optional(nonEmpty),
    authenticity_token: optional(nonEmpty),
  }),
});
