import { reason, type Reason } from '../reason.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { AssignmentRule, Site } from './site.ts';

/** The rule that decides which matrix applies, and why it does. */
export interface Choice {
  readonly rule: AssignmentRule;
  readonly because: Reason;
}

const same = (a: string, b: string | null | undefined): boolean =>
  b !== null && b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

/** True where `email` belongs to `domain` or to a name below it. */
function inDomain(domain: string, email: string | null | undefined): boolean {
  const host = email
    ?.slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  const wanted = domain.trim().toLowerCase().replace(/^@/, '');
  return (
    host !== undefined &&
    email?.includes('@') === true &&
    (host === wanted || host.endsWith(`.${wanted}`))
  );
}

function holds(rule: AssignmentRule, ticket: Pick<Ticket, 'group' | 'requester'>): boolean {
  const { group, requester } = ticket;
  return (
    (rule.queue === undefined || same(rule.queue, group)) &&
    (rule.organization === undefined || same(rule.organization, requester?.organization)) &&
    (rule.domain === undefined || inDomain(rule.domain, requester?.email))
  );
}

function why(rule: AssignmentRule): Reason {
  if (rule.organization !== undefined) return reason('assigned-organization', rule.organization);
  if (rule.domain !== undefined) return reason('assigned-domain', rule.domain);
  if (rule.queue !== undefined) return reason('assigned-queue', rule.queue);
  return reason('assigned-site');
}

/**
 * Which matrix applies to `ticket` on `site`: the first rule of which every condition holds, or null.
 *
 * Texts are compared without case. A fact that is not known holds no condition.
 */
export function chooseMatrix(
  site: Pick<Site, 'assignments'>,
  ticket: Pick<Ticket, 'group' | 'requester'>,
): Choice | null {
  const rule = site.assignments.find((it) => holds(it, ticket));
  return rule ? { rule, because: why(rule) } : null;
}
