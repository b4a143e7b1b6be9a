import { createContext } from 'preact';
import type { LadderTier } from '../../lib/domain/ladder/ladder.ts';

/**
 * True in the popup's first frame, which draws no more than can be seen: contacts are on the screen
 * sooner, and what comes a frame later comes below all that was there.
 */
export const FirstFrame = createContext(false);

/** What the tallest popup that a browser shows (600 CSS pixels) has for a ladder, at most. */
const room = 470;
/** Never less high than this, in CSS pixels: a tier's head, a channel with an address and without. */
const least = { head: 48, address: 56, noAddress: 32 } as const;

const leastHeight = ({ channels }: LadderTier): number =>
  channels.reduce<number>(
    (height, { address }) => height + (address === null ? least.noAddress : least.address),
    least.head,
  );

/** The first of `tiers` that fill a popup: what stands below them cannot be seen. Null: they may not. */
export function tiersInView(tiers: readonly LadderTier[]): readonly LadderTier[] | null {
  let height = 0;
  const last = tiers.findIndex((tier) => (height += leastHeight(tier)) >= room);
  return last < 0 ? null : tiers.slice(0, last + 1);
}
