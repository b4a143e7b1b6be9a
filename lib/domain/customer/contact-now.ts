import type { Ladder, LadderChannel, LadderTier } from '../ladder/ladder.ts';
import type { Instant } from '../time/instant.ts';

/** Whom a customer contacts at an instant, and who comes after. */
export interface ContactNow {
  readonly tier: LadderTier;
  /** What can be used at once first; what has no address last. */
  readonly channels: readonly LadderChannel[];
  /** The next tier that a customer can contact; null: this is the last. */
  readonly next: LadderTier | null;
  /** Tiers above that the vendor's own people reach. */
  readonly inside: readonly LadderTier[];
}

/** `channel` as it stands at `now`, where its hours were last worked out earlier. */
function channelAt(channel: LadderChannel, now: Instant): LadderChannel {
  const { openNow, opensAt, closesAt, ...rest } = channel;
  // What comes after the next change nobody has worked out.
  if (openNow === true && closesAt !== undefined && closesAt <= now)
    return { ...rest, openNow: false, opensAt: null };
  if (openNow === false && opensAt !== null && opensAt <= now)
    return { ...rest, openNow: true, opensAt: null };
  return channel;
}

/** Without hours a channel comes after one that is known to be open, and before one that is closed. */
function place({ address, type, openNow }: LadderChannel): number {
  if (address === null && type !== 'ticket') return 3;
  if (openNow === false) return 2;
  return openNow === null ? 1 : 0;
}

const soonest = (a: LadderChannel, b: LadderChannel): number =>
  (a.opensAt ?? Infinity) - (b.opensAt ?? Infinity) || 0;

/** Ways to reach a tier, the best one at `now` first; the matrix's own order where they are equal. */
export function channelsByUse(
  channels: readonly LadderChannel[],
  now: Instant,
): readonly LadderChannel[] {
  return channels
    .map((it) => channelAt(it, now))
    .sort((a, b) => place(a) - place(b) || (place(a) === 2 ? soonest(a, b) : 0));
}

/**
 * Whom to contact at `now` by `ladder`: the tier that it recommends, or the highest below it that a
 * customer can contact; never one below the tier that was `called` already. Null where every tier is
 * the vendor's own affair.
 */
export function contactNow(
  { recommended, tiers }: Ladder,
  now: Instant,
  called: number | null = null,
): ContactNow | null {
  const mine = tiers.filter(({ internal }) => !internal);
  const highest = Math.max(recommended ?? 1, called ?? 1);
  const tier = mine.findLast(({ level }) => level <= highest) ?? mine[0];
  if (!tier) return null;
  const above = tiers.filter(({ level }) => level > tier.level);
  return {
    tier,
    channels: channelsByUse(tier.channels, now),
    next: above.find(({ internal }) => !internal) ?? null,
    inside: above.filter(({ internal }) => internal),
  };
}
