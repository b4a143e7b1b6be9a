import type { Ladder, LadderTier } from './ladder.ts';

/** True where contacting `tier` is an escalation: it stands above the tier that leads. */
export const isAbove = ({ state }: Pick<LadderTier, 'state'>): boolean =>
  state !== 'current' && state !== 'passed';

/**
 * The tier to offer for an escalation: the recommended one if it stands above the one that leads,
 * else the next above; null where the highest leads.
 */
export function tierToOffer({ tiers, recommended }: Ladder): number | null {
  const above = tiers.filter(isAbove);
  return (above.find(({ level }) => level === recommended) ?? above[0])?.level ?? null;
}
