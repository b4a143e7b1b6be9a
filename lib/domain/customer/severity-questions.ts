import type { Matrix } from '../matrix/schema.ts';
import type { Rule, SeverityDefinition } from '../matrix/severity-schema.ts';
import { normalise, normaliseComponent } from '../severity/words.ts';

/** Facts of which a person names one value. `field:` goes before a field that a helpdesk was given. */
export type ChoiceFact =
  'impact' | 'urgency' | 'category' | 'priority' | 'type' | 'plan' | `field:${string}`;

/** A value that can be chosen, with what the vendor calls it. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

/** One question of a vendor's definition of severity. */
export type SeverityQuestion =
  /** How many of how many are lost, and of which part of the service. */
  | {
      readonly kind: 'loss';
      readonly components: readonly string[];
      /** From this share on, most severe first. */
      readonly thresholds: readonly { readonly severity: string; readonly atLeast: string }[];
    }
  | { readonly kind: 'choice'; readonly fact: ChoiceFact; readonly options: readonly Option[] }
  /** Which of the vendor's words describe it; `tags` are words that a helpdesk attaches. */
  | { readonly kind: 'words' | 'tags'; readonly words: readonly string[] }
  /** No rule can tell: the definitions themselves are read, and one is chosen. */
  | { readonly kind: 'definition'; readonly severities: readonly SeverityDefinition[] };

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

function unique(values: readonly string[], same: (value: string) => string): readonly string[] {
  const byName = new Map<string, string>();
  for (const value of values) if (!byName.has(same(value))) byName.set(same(value), value);
  return [...byName.values()];
}

const plain = (values: readonly string[]): readonly Option[] =>
  unique(values, normalise).map((value) => ({ value, name: value }));

/** `values` as options, each under the name that the matrix gives it. */
function named(
  values: readonly string[],
  known: readonly { readonly id: string; readonly name: string }[],
): readonly Option[] {
  return plain(values).map(({ value }) => {
    const found = known.find(
      ({ id, name }) => normalise(id) === normalise(value) || normalise(name) === normalise(value),
    );
    return { value, name: found?.name ?? value };
  });
}

function lossQuestion(severities: readonly SeverityDefinition[]): SeverityQuestion[] {
  const rules = severities.flatMap((it) =>
    (it.when ?? []).flatMap(({ loss }) => (loss ? [{ severity: it.name ?? it.id, loss }] : [])),
  );
  if (rules.length === 0) return [];
  const components = unique(
    rules.flatMap(({ loss }) => loss.components ?? []),
    normaliseComponent,
  );
  const thresholds = rules.map(({ severity, loss }) => ({ severity, atLeast: loss.atLeast }));
  return [{ kind: 'loss', components, thresholds }];
}

/** Values of a rule's condition, over all rules, in the order of severity. */
const valuesOf = (
  rules: readonly Rule[],
  fact: Exclude<ChoiceFact, `field:${string}`> | 'tag',
): readonly string[] => rules.flatMap((rule) => listOf(rule[fact]));

function choiceQuestions(matrix: Matrix, rules: readonly Rule[]): SeverityQuestion[] {
  const grid = matrix.impactUrgency ?? {};
  const impacts = [...Object.keys(grid), ...valuesOf(rules, 'impact')];
  const urgencies = [...Object.values(grid).flatMap(Object.keys), ...valuesOf(rules, 'urgency')];
  const fields = new Map<string, string[]>();
  for (const { field } of rules)
    if (field) fields.set(field.name, [...(fields.get(field.name) ?? []), ...listOf(field.is)]);
  const asked: readonly (readonly [ChoiceFact, readonly Option[]])[] = [
    ['impact', plain(impacts)],
    ['urgency', plain(urgencies)],
    ['category', named(valuesOf(rules, 'category'), matrix.categories ?? [])],
    ['plan', named(valuesOf(rules, 'plan'), matrix.plans ?? [])],
    ['type', plain(valuesOf(rules, 'type'))],
    ['priority', plain(valuesOf(rules, 'priority'))],
    ...[...fields].map(([name, values]) => [`field:${name}`, plain(values)] as const),
  ];
  return asked.flatMap(([fact, options]) =>
    options.length === 0 ? [] : [{ kind: 'choice', fact, options }],
  );
}

/** True where no rule, no grid and no default ever gives `severity`. */
const isOnlyDescribed = (matrix: Matrix, { id, when, default: isDefault }: SeverityDefinition) =>
  (when ?? []).length === 0 &&
  isDefault !== true &&
  !Object.values(matrix.impactUrgency ?? {}).some((row) => Object.values(row).includes(id));

/**
 * The questions by which `matrix` tells severities apart, as few as its rules need; none where it
 * defines no severities. What its rules cannot tell is asked by its own definitions, last.
 */
export function severityQuestions(matrix: Matrix): readonly SeverityQuestion[] {
  const severities = matrix.severities ?? [];
  const rules = severities.flatMap((it) => it.when ?? []);
  const words = unique(
    rules.flatMap((rule) => rule.keywords ?? []),
    normalise,
  );
  const tags = unique(valuesOf(rules, 'tag'), normalise);
  return [
    ...lossQuestion(severities),
    ...choiceQuestions(matrix, rules),
    ...(words.length === 0 ? [] : [{ kind: 'words', words } as const]),
    ...(tags.length === 0 ? [] : [{ kind: 'tags', words: tags } as const]),
    ...(severities.some((it) => isOnlyDescribed(matrix, it))
      ? [{ kind: 'definition', severities } as const]
      : []),
  ];
}
