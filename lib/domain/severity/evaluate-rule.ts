import type { Rule } from '../matrix/severity-schema.ts';
import type { Loss } from '../ticket/ticket.ts';
import type { SeverityFacts } from './facts-at.ts';
import { allOf, type Truth } from './three-valued.ts';
import { containsPhrase, normaliseComponent, sameWord } from './words.ts';

/** Whether a rule holds, and which facts would have to be known to be sure. */
export interface RuleResult {
  readonly truth: Truth;
  readonly missing: readonly string[];
}

const result = (truth: Truth, ...missing: string[]): RuleResult => ({ truth, missing });

function evaluateWord(value: string | null, wanted: string | readonly string[], name: string) {
  if (value === null) return result('unknown', name);
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  return result(list.some((it) => sameWord(it, value)));
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
  if (numbers && numbers.affected * 100 * scale < share * numbers.total) return result(false);
  const { components } = wanted;
  const component = loss?.component ?? null;
  // Sources say "such as": a component that is not listed may still be meant.
  const listed =
    components === undefined ||
    (component !== null &&
      components.some((it) => normaliseComponent(it) === normaliseComponent(component)));
  if (numbers && listed) return result(true);
  const missing = [
    ...(numbers ? [] : ['loss.affected', 'loss.total']),
    ...(listed ? [] : ['loss.component']),
  ];
  return result('unknown', ...missing);
}

function evaluateKeywords(facts: SeverityFacts, keywords: readonly string[]): RuleResult {
  const texts = [facts.subject, facts.body].filter((it) => it !== null);
  if (keywords.some((word) => texts.some((text) => containsPhrase(text, word))))
    return result(true);
  if (facts.subject === null) return result('unknown', 'subject');
  return facts.body === null ? result('unknown', 'body') : result(false);
}

function evaluateTag(tags: readonly string[] | null, wanted: string | readonly string[]) {
  if (tags === null) return result('unknown', 'tags');
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  return result(list.some((it) => tags.some((tag) => sameWord(tag, it))));
}

function evaluateField(fields: SeverityFacts['fields'], wanted: NonNullable<Rule['field']>) {
  const value = fields?.[wanted.name] ?? null;
  return evaluateWord(value === null ? null : String(value), wanted.is, `fields.${wanted.name}`);
}

/** Whether every condition of `rule` holds. */
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
  const truth = allOf(results.map((it) => it.truth));
  const missing =
    truth === 'unknown'
      ? results.filter((it) => it.truth === 'unknown').flatMap((it) => it.missing)
      : [];
  return { truth, missing };
}
