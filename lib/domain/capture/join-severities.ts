import type { DraftMetric, DraftSeverity } from './draft.ts';
import type { Found } from './evidence.ts';
import type { SeverityRow } from './read-severity-table.ts';
import type { Reader } from './reading.ts';
import { ranksOf } from './severity-mark.ts';
import type { Span } from './span.ts';
import { spanMinutes } from './span.ts';

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Severities out of rows: rows of one name and plan from several tables are one severity; what one
 * table says without a plan is dropped where another says the same under plans.
 */
export function joinSeverities(
  rows: readonly SeverityRow[],
  read: Reader,
): readonly DraftSeverity[] {
  const joined = new Map<string, Joined>();
  for (const { name, plan, metric, span, table } of rows) {
    const key = `${keyOf(plan?.value ?? '')}|${keyOf(name.value)}`;
    const known = joined.get(key) ?? { name, plan, table, targets: {} };
    known.targets[metric] ??= span;
    joined.set(key, known);
  }
  const all = [...joined.values()];
  const planned = all.filter(({ plan }) => plan !== null);
  const isSaid = (it: Joined) => it.plan === null && planned.some((other) => repeats(it, other));
  // A table is said again as a whole, or not at all.
  const news = new Set(all.filter((it) => !isSaid(it)).map(({ table }) => table));
  const kept = all.filter(({ table }) => news.has(table));
  const names = [...new Map(kept.map(({ name }) => [keyOf(name.value), name.value])).entries()];
  const ranks = ranksOf(names.map(([, name]) => read(name)));
  const rankOf = new Map(names.map(([key], at) => [key, ranks[at] ?? at + 1]));
  return kept.map(({ name, plan, targets }) => ({
    name,
    plan,
    targets,
    rank: rankOf.get(keyOf(name.value)) ?? 1,
  }));
}

interface Joined {
  readonly name: Found<string>;
  readonly plan: Found<string> | null;
  readonly table: string;
  readonly targets: Partial<Record<DraftMetric, Found<Span>>>;
}

/** True where every target of `one` is said of the same name by `other`. */
function repeats(one: Joined, other: Joined): boolean {
  if (keyOf(one.name.value) !== keyOf(other.name.value)) return false;
  return Object.entries(one.targets).every(([metric, span]) => {
    const same = other.targets[metric as DraftMetric];
    return same !== undefined && spanMinutes(same.value) === spanMinutes(span.value);
  });
}
