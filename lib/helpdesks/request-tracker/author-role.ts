import type { Actor } from '../../domain/ticket/ticket.ts';
import type { TicketReply } from './parse-ticket.ts';

/** Accounts that are known to be staff (`true`) or not (`false`). */
export type Privileges = ReadonlyMap<string, boolean>;

/**
 * In which role an account acts on this ticket; undefined where RT did not say.
 *
 * Who asked is a customer, staff or not. Everyone else is staff if RT calls them privileged, and a
 * customer if not. What RT does by itself is the system's.
 */
export function authorRole(
  account: string | undefined,
  ticket: TicketReply,
  privileges: Privileges,
): Actor | undefined {
  if (account === undefined || account === 'Nobody') return undefined;
  if (account === 'RT_System') return 'system';
  if (ticket.Requestor.some((user) => user.id === account)) return 'customer';
  const isPrivileged = privileges.get(account);
  if (isPrivileged === undefined) return undefined;
  return isPrivileged ? 'agent' : 'customer';
}
