import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { authorRole, type Privileges } from './author-role.ts';
import { askFor } from './check-reply.ts';
import type { HistorySpan } from './history-span.ts';
import type { TicketReply } from './parse-ticket.ts';
import { userReply } from './parse-user.ts';
import type { User } from './reply-values.ts';
import { userRequest } from './requests.ts';

const mostAccounts = 10;

export interface People {
  readonly privileges: Privileges;
  readonly requester: User | undefined;
  /** Accounts that spoke, and whose role could not be read. */
  readonly unknown: readonly string[];
}

/** Accounts whose role decides a clock, and is told by nothing yet. */
function speakers(ticket: TicketReply, span: HistorySpan): readonly string[] {
  const spoke = span.rows.filter((row) => row.Type === 'Correspond').map((row) => row.Creator?.id);
  const accounts = new Set([ticket.Creator?.id, ...spoke]);
  return [...accounts].flatMap((account) =>
    account !== undefined && authorRole(account, ticket, new Map()) === undefined ? [account] : [],
  );
}

/** The requester with name and address: those of the history's rows, else the ticket's bare account. */
function requesterIn(ticket: TicketReply, span: HistorySpan): User | undefined {
  const requester = ticket.Requestor[0];
  return (
    [span.create, ...span.rows].find(
      (row) => row?.Creator?.id === requester?.id && row?.Creator?.EmailAddress !== undefined,
    )?.Creator ?? requester
  );
}

/** Who of `accounts` is staff, as far as RT says: ten are asked for at most. */
export function* talkPrivileges(accounts: readonly string[]): Conversation<Privileges> {
  const privileges = new Map<string, boolean>();
  for (const account of accounts.slice(0, mostAccounts)) {
    const reply = yield* askFor(userRequest(account), userReply);
    if (!reply.ok && reply.error.kind === 'signed-out') return reply;
    const isPrivileged = reply.ok ? reply.value.Privileged : undefined;
    if (isPrivileged !== undefined) privileges.set(account, isPrivileged);
  }
  return succeed(privileges);
}

/**
 * Who of those that spoke is staff, and who asked. A history's rows do not say who is privileged (5.0.3
 * leaves it empty there), so each account is asked for once: ten at most.
 */
export function* talkPeople(ticket: TicketReply, span: HistorySpan): Conversation<People> {
  const wanted = speakers(ticket, span);
  const roles = yield* talkPrivileges(wanted);
  if (!roles.ok) return roles;
  const privileges = roles.value;
  let requester = requesterIn(ticket, span);
  if (requester !== undefined && requester.EmailAddress === undefined) {
    const reply = yield* askFor(userRequest(requester.id), userReply);
    if (!reply.ok && reply.error.kind === 'signed-out') return reply;
    if (reply.ok) requester = { ...requester, ...reply.value };
  }
  const unknown = wanted.filter((account) => !privileges.has(account));
  return succeed({ privileges, requester, unknown });
}
