import { isRecord, recordOf, textIn } from '../part/part.ts';

/** The tiers of a draft that have a level and perhaps a name. */
export const tiersIn = (tiers: readonly unknown[]) =>
  tiers.flatMap((it) => {
    const { level, name } = recordOf(it);
    return typeof level === 'number' ? [{ level, name: textIn(name) }] : [];
  });

/** A new tier, one level above the highest. */
export const nextTier = (tiers: readonly unknown[]) => ({
  level: Math.max(0, ...tiersIn(tiers).map(({ level }) => level)) + 1,
  name: '',
});

/** Tiers after one was moved: the place in the ladder has the level, not who stands there. */
export const withLevelsOf = (
  moved: readonly unknown[],
  before: readonly unknown[],
): readonly unknown[] =>
  moved.map((tier, index) =>
    isRecord(tier) ? { ...tier, level: recordOf(before[index])['level'] } : tier,
  );
