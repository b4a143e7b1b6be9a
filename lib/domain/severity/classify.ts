import type { Matrix } from '../matrix/schema.ts';
import type { SeverityDefinition } from '../matrix/severity-schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { Ticket, TicketEvent } from '../ticket/ticket.ts';
import { evaluateRule, holds, refuted, unknown, type RuleResult } from './evaluate-rule.ts';
import { severityFacts, type SeverityFacts } from './facts-at.ts';
import type { Severity } from './severity.ts';
import { suggestLoss } from './suggest-loss.ts';
import { sameWord } from './words.ts';

type Grid = NonNullable<Matrix['impactUrgency']>;

function fromGrid(grid: Grid, id: string, facts: SeverityFacts): RuleResult {
  const { impact, urgency } = facts;
  // Only the row or the column that is known can still give this severity.
  const cells = Object.entries(grid)
    .filter(([name]) => impact === null || sameWord(name, impact))
    .flatMap(([, row]) => Object.entries(row))
    .filter(([name]) => urgency === null || sameWord(name, urgency));
  if (!cells.some(([, cell]) => cell === id)) return refuted;
  if (impact !== null && urgency !== null) return holds(reason('rule-grid', impact, urgency));
  return unknown([
    ...(impact === null ? ['impact'] : []),
    ...(urgency === null ? ['urgency'] : []),
  ]);
}

/** Whether one of the conditions for `severity` holds: one that holds decides, then one that is unknown. */
function evaluate(matrix: Matrix, severity: SeverityDefinition, facts: SeverityFacts): RuleResult {
  const results = (severity.when ?? []).map((rule) => evaluateRule(rule, facts));
  if (matrix.impactUrgency) results.push(fromGrid(matrix.impactUrgency, severity.id, facts));
  const held = results.find((it) => it.truth === true);
  if (held) return held;
  const missing = results.flatMap((it) => it.missing);
  return missing.length > 0 ? unknown(missing) : refuted;
}

const listedComponents = (severities: readonly SeverityDefinition[]): string[] =>
  severities.flatMap((it) => (it.when ?? []).flatMap((rule) => rule.loss?.components ?? []));

const undecided = {
  id: null,
  name: null,
  rank: null,
  certain: true,
  couldBe: [],
  reasons: [],
  missing: [],
  suggestions: [],
} as const;

/**
 * The ticket's severity by `matrix`: the first rule that is true, else the default.
 *
 * A rule that is unknown and would have come first gives `certain: false`, with what it could be and
 * what would have to be known. A person's override counts until it is withdrawn.
 */
export function classify(
  ticket: Ticket,
  matrix: Matrix,
  events: readonly TicketEvent[] = ticket.events,
): Severity {
  const severities = matrix.severities ?? [];
  if (severities.length === 0) return { ...undecided, reasons: [reason('no-severities')] };
  const facts = severityFacts(ticket, events);
  const nameOf = (it: SeverityDefinition) => it.name ?? it.id;
  const { override } = facts;
  const chosenRank = severities.findIndex((it) => it.id === override?.id);
  const chosen = severities[chosenRank];
  if (override && chosen) {
    return {
      ...undecided,
      id: chosen.id,
      name: nameOf(chosen),
      rank: chosenRank,
      reasons: [reason('severity-overridden', override.author ?? '', override.reason)],
      overriddenBy: { author: override.author ?? null, reason: override.reason, at: override.at },
    };
  }
  const couldBe: string[] = [];
  const missing = new Set<string>();
  let found = -1;
  let held: readonly Reason[] = [];
  for (const [rank, severity] of severities.entries()) {
    const { truth, because, missing: needed } = evaluate(matrix, severity, facts);
    if (truth === true) {
      held = because;
      found = rank;
      break;
    }
    if (truth === 'unknown') {
      couldBe.push(severity.id);
      for (const name of needed) missing.add(name);
    }
  }
  const byRule = found >= 0;
  if (!byRule) found = severities.findIndex((it) => it.default === true);
  const severity = severities[found];
  const others = couldBe.filter((id) => id !== severity?.id);
  const why = byRule
    ? held
    : [severity ? reason('severity-default', nameOf(severity)) : reason('severity-none-holds')];
  return {
    id: severity?.id ?? null,
    name: severity ? nameOf(severity) : null,
    rank: severity ? found : null,
    certain: others.length === 0,
    couldBe: others,
    reasons: others.length > 0 ? [...why, reason('severity-could-be', others.join(', '))] : why,
    missing: others.length > 0 ? [...missing] : [],
    suggestions: missing.has('loss.affected')
      ? suggestLoss([facts.subject, facts.body], listedComponents(severities))
      : [],
  };
}
