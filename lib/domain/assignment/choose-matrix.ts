import { reason, type Reason } from '../reason.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { conditions, type AssignmentRule, type Condition, type Site } from './site.ts';

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

type Facts = Pick<Ticket, 'brand' | 'group' | 'requester'>;

/** The conditions of `rule` that `ticket` does not meet; none where the rule fits. */
function unmet(rule: AssignmentRule, { brand, group, requester }: Facts): readonly Condition[] {
  const isMet: Readonly<Record<Condition, boolean>> = {
    queue: rule.queue === undefined || same(rule.queue, group),
    brand: rule.brand === undefined || same(rule.brand, brand),
    organization:
      rule.organization === undefined || same(rule.organization, requester?.organization),
    domain: rule.domain === undefined || inDomain(rule.domain, requester?.email),
  };
  return conditions.filter((it) => !isMet[it]);
}

function why(rule: AssignmentRule): Reason {
  if (rule.organization !== undefined) return reason('assigned-organization', rule.organization);
  if (rule.domain !== undefined) return reason('assigned-domain', rule.domain);
  if (rule.brand !== undefined) return reason('assigned-brand', rule.brand);
  if (rule.queue !== undefined) return reason('assigned-queue', rule.queue);
  return reason('assigned-site');
}

/**
 * Which matrix applies to `ticket` on `site`: the first rule of which every condition holds, or null.
 *
 * Texts are compared without case. A fact that is not known holds no condition.
 */
export function chooseMatrix(site: Pick<Site, 'assignments'>, ticket: Facts): Choice | null {
  const rule = site.assignments.find((it) => unmet(it, ticket).length === 0);
  return rule ? { rule, because: why(rule) } : null;
}

/** A rule as it stands to a ticket: it decides, comes after the one that does, or does not fit. */
export interface RuleStanding {
  readonly rule: AssignmentRule;
  readonly stands: 'decides' | 'too-late' | 'does-not-fit';
  readonly unmet: readonly Condition[];
  /** Why the rule would be the one. */
  readonly because: Reason;
}

/** Every rule of `site` as it stands to `ticket`, in their order. */
export function explainChoice(
  site: Pick<Site, 'assignments'>,
  ticket: Facts,
): readonly RuleStanding[] {
  const decided = chooseMatrix(site, ticket)?.rule;
  return site.assignments.map((rule): RuleStanding => {
    const missing = unmet(rule, ticket);
    const fits = rule === decided ? 'decides' : 'too-late';
    return {
      rule,
      stands: missing.length > 0 ? 'does-not-fit' : fits,
      unmet: missing,
      because: why(rule),
    };
  });
}
