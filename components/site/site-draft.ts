import type { AssignmentRule, Condition, Site } from '../../lib/domain/assignment/site.ts';
import { fail, succeed, type Result } from '../../lib/domain/result.ts';
import { isTimeZone } from '../../lib/domain/time/zone-name.ts';
import type { MessageKey } from '../text.ts';

/** A rule as it stands in its fields; an empty text says nothing. */
export interface RuleDraft extends Readonly<Record<Condition, string>> {
  /** Tells rules apart while they are moved; never stored. */
  readonly key: number;
  readonly matrixId: string;
  readonly plan: string;
  readonly timeZone: string;
}

/** A site as it stands in its form. */
export interface SiteDraft {
  /** Null: as recognised, also where that comes only later. Empty: none. */
  readonly helpdesk: string | null;
  readonly rules: readonly RuleDraft[];
  readonly markField: string;
  readonly escalatedPriority: string;
  readonly escalatedGroup: string;
}

export interface RuleRefusal {
  readonly key: number;
  readonly field: keyof RuleDraft;
  readonly why: MessageKey;
}

export const emptyRule = (key: number): RuleDraft => ({
  key,
  matrixId: '',
  queue: '',
  brand: '',
  organization: '',
  domain: '',
  plan: '',
  timeZone: '',
});

/** `site` as its form shows it: with one empty rule where it has none. */
export function draftOf(site: Site): SiteDraft {
  const rules = site.assignments.map((rule, key) => ({ ...emptyRule(key), ...rule }));
  return {
    helpdesk: null,
    rules: rules.length > 0 ? rules : [emptyRule(0)],
    markField: site.markField ?? '',
    escalatedPriority: site.escalatedPriority ?? '',
    escalatedGroup: site.escalatedGroup ?? '',
  };
}

function refusalOf(rule: RuleDraft): RuleRefusal | null {
  const { key } = rule;
  if (rule.matrixId === '') return { key, field: 'matrixId', why: 'rule_error_matrix' };
  if (rule.domain && !/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i.test(rule.domain.trim()))
    return { key, field: 'domain', why: 'rule_error_domain' };
  if (rule.timeZone && !isTimeZone(rule.timeZone.trim()))
    return { key, field: 'timeZone', why: 'fact_error_zone' };
  return null;
}

function ruleFrom(draft: RuleDraft): AssignmentRule {
  const { key: _, matrixId, ...rest } = draft;
  const given = Object.entries(rest).filter(([, value]) => value.trim() !== '');
  return { matrixId, ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])) };
}

const isBlank = (rule: RuleDraft): boolean =>
  Object.entries(rule).every(([name, value]) => name === 'key' || value === '');

/** What the form says of `site`, or the first rule that cannot stand. Blank rules are left out. */
export function siteFrom(site: Site, draft: SiteDraft): Result<Site, RuleRefusal> {
  const rules = draft.rules.filter((rule) => !isBlank(rule));
  const refused = rules.map(refusalOf).find((it) => it !== null);
  if (refused) return fail(refused);
  const helpdesk = draft.helpdesk === null ? site.helpdesk : draft.helpdesk || null;
  const group = draft.escalatedGroup.trim() || null;
  return succeed({
    ...site,
    helpdesk,
    helpdeskChosen: site.helpdeskChosen || helpdesk !== site.helpdesk,
    assignments: rules.map(ruleFrom),
    markField: draft.markField.trim() || null,
    escalatedPriority: draft.escalatedPriority.trim() || null,
    ...(group === null && site.escalatedGroup === undefined ? {} : { escalatedGroup: group }),
  });
}
