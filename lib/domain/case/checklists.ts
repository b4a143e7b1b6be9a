import type { Matrix } from '../matrix/schema.ts';
import type { Tier } from '../matrix/tier-schema.ts';
import { plainLine } from '../plan/plain-text.ts';
import { longestName } from '../ticket/limits.ts';
import type { Checklist, ChecklistItem, ChecklistOf } from '../view/case-view.ts';

/** What the next tiers ask for, in the policy's own words; `asks` words what it has none for. */
const prerequisites = (tier: Tier, asks: (level: number) => string): readonly string[] => [
  ...(tier.requires ?? []).map(
    (it) => it.note ?? ('reference' in it ? asks(it.reference) : it.fact),
  ),
  ...(tier.advice ?? []),
];

/**
 * The checklists of a policy with what is ticked: what each tier asks for first, and the
 * responsibilities of both parties. Those without a point are left out.
 */
export function checklists(
  matrix: Matrix,
  checked: readonly string[],
  asks: (level: number) => string,
): readonly Checklist[] {
  const point = (text: string, group: string | null): ChecklistItem => {
    const item = plainLine(text, longestName);
    return { item, group, done: checked.includes(item) };
  };
  const { responsibilities = {} } = matrix;
  const duties = (of: 'customer' | 'provider') =>
    (responsibilities[of] ?? []).map(({ text, group = null }) => point(text, group));
  const all: readonly [ChecklistOf, readonly ChecklistItem[]][] = [
    [
      'prerequisite',
      matrix.tiers.flatMap((tier) =>
        prerequisites(tier, asks).map((text) => point(text, tier.name)),
      ),
    ],
    ['customer', duties('customer')],
    ['provider', duties('provider')],
  ];
  return all.flatMap(([of, items]) => (items.length > 0 ? [{ of, items }] : []));
}
