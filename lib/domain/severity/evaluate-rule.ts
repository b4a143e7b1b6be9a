import type { Rule } from '../matrix/severity-schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { Loss } from '../ticket/ticket.ts';
import type { SeverityFacts } from './facts-at.ts';
import { bodyContains } from './phrases.ts';
import { containsPhrase, normaliseComponent, sameWord } from './words.ts';

/** Whether a rule holds, why, and which facts would have to be known to be sure. */
export interface RuleResult {
  readonly truth: boolean | 'unknown';
  /** What each condition rests on, where the rule is true; else empty. */
  readonly because: readonly Reason[];
  /** Empty unless the truth is unknown. */
  readonly missing: readonly string[];
}

/** It does not hold. */
export const refuted: RuleResult = { truth: false, because: [], missing: [] };
/** Nobody can say before `missing` is known. */
export const unknown = (missing: readonly string[]): RuleResult => ({
  truth: 'unknown',
  because: [],
  missing,
});
/** It holds, because of this. */
export const holds = (...because: readonly Reason[]): RuleResult => ({
  truth: true,
  because,
  missing: [],
});

const asList = (wanted: string | readonly string[]) =>
  typeof wanted === 'string' ? [wanted] : wanted;

function evaluateWord(
  value: string | null,
  wanted: string | readonly string[],
  name: string,
): RuleResult {
  if (value === null) return unknown([name]);
  if (!asList(wanted).some((it) => sameWord(it, value))) return refuted;
  return holds(reason(`rule-${name}`, value));
}

/** Ten thousandths of a percent, so that shares such as 2.5 % compare exactly. */
const scale = 10_000;

/** Loss numbers that can be compared; null where they are absent or impossible. */
export function usableLoss(loss: Loss | null): { affected: number; total: number } | null {
  const { affected = null, total = null } = loss ?? {};
  if (affected === null || total === null) return null;
  return total > 0 && affected >= 0 && affected <= total ? { affected, total } : null;
}

function evaluateLoss(loss: Loss | null, wanted: NonNullable<Rule['loss']>): RuleResult {
  const numbers = usableLoss(loss);
  const share = Math.round(Number.parseFloat(wanted.atLeast) * scale);
  // Compared as products, never as a rounded quotient: 20 of 100 is exactly 20 %.
  if (numbers && numbers.affected * 100 * scale < share * numbers.total) return refuted;
  const { components } = wanted;
  const component = loss?.component ?? null;
  // Sources say "such as": a component that is not listed may still be meant.
  const listed =
    components === undefined ||
    (component !== null &&
      components.some((it) => normaliseComponent(it) === normaliseComponent(component)));
  if (numbers && listed)
    return holds(reason('rule-loss', numbers.affected, numbers.total, wanted.atLeast));
  const missing = [
    ...(numbers ? [] : ['loss.affected', 'loss.total']),
    ...(listed ? [] : ['loss.component']),
  ];
  return unknown(missing);
}

function evaluateKeywords(facts: SeverityFacts, keywords: readonly string[]): RuleResult {
  const { subject } = facts;
  const found =
    keywords.find((word) => subject !== null && containsPhrase(subject, word)) ??
    keywords.find((word) => bodyContains(facts, word) === true);
  if (found !== undefined) return holds(reason('rule-keyword', found));
  const isBodyUnknown = keywords.some((word) => bodyContains(facts, word) === 'unknown');
  const missing = [...(subject === null ? ['subject'] : []), ...(isBodyUnknown ? ['body'] : [])];
  return missing.length > 0 ? unknown(missing) : refuted;
}

function evaluateTag(
  tags: readonly string[] | null,
  wanted: string | readonly string[],
): RuleResult {
  if (tags === null) return unknown(['tags']);
  const found = tags.find((tag) => asList(wanted).some((it) => sameWord(tag, it)));
  return found === undefined ? refuted : holds(reason('rule-tag', found));
}

function evaluateField(
  fields: SeverityFacts['fields'],
  wanted: NonNullable<Rule['field']>,
): RuleResult {
  const value = fields?.[wanted.name] ?? null;
  if (value === null) return unknown([`fields.${wanted.name}`]);
  if (!asList(wanted.is).some((it) => sameWord(it, String(value)))) return refuted;
  return holds(reason('rule-field', wanted.name, String(value)));
}

/** Whether every condition of `rule` holds: one that fails decides, then one that is unknown. */
export function evaluateRule(rule: Rule, facts: SeverityFacts): RuleResult {
  const results: RuleResult[] = [];
  if (rule.loss) results.push(evaluateLoss(facts.loss, rule.loss));
  for (const name of ['priority', 'type', 'category', 'impact', 'urgency', 'plan'] as const) {
    const wanted = rule[name];
    if (wanted !== undefined) results.push(evaluateWord(facts[name], wanted, name));
  }
  if (rule.tag !== undefined) results.push(evaluateTag(facts.tags, rule.tag));
  if (rule.keywords) results.push(evaluateKeywords(facts, rule.keywords));
  if (rule.field) results.push(evaluateField(facts.fields, rule.field));
  if (results.some((it) => it.truth === false)) return refuted;
  const missing = results.flatMap((it) => it.missing);
  return missing.length > 0 ? unknown(missing) : holds(...results.flatMap((it) => it.because));
}
