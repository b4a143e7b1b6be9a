import type { Actor } from '../../domain/ticket/ticket.ts';
import type { Audit, AuditEvent } from './parse-audits.ts';
import { roleOf, type Users } from './parse-user.ts';

/** Who wrote or changed something: the event's own author, else the audit's. */
export const authorOf = (audit: Audit, event: AuditEvent): string | undefined =>
  event.author_id ?? audit.author_id;

/**
 * In which role `author` acts on a ticket; undefined where nobody said.
 *
 * Who asked is a customer, staff or not; so is every other end user on the ticket. What a trigger or
 * an automation does is the system's, in whosever name.
 */
export function authorRole(
  author: string | undefined,
  channel: string | undefined,
  requester: string | undefined,
  users: Users,
): Actor | undefined {
  if (channel === 'rule' || author?.startsWith('-') === true) return 'system';
  if (author === undefined) return undefined;
  return author === requester ? 'customer' : roleOf(users.get(author));
}
