import { createContext } from 'preact';
import type { LadderTier } from '../../lib/domain/ladder/ladder.ts';

/** What the tallest popup that a browser shows (600 CSS pixels) has under its bar and a heading. */
const tallest = 470;

/**
 * So many CSS pixels are drawn at least, no more than can be seen in the popup's first frame:
 * contacts are on the screen sooner, and what comes a frame later comes below all that was there.
 */
export const Room = createContext(Number.POSITIVE_INFINITY);

/** The room of the first frame, and of all that follow. */
export const roomOf = (isFirst: boolean): number => (isFirst ? tallest : Number.POSITIVE_INFINITY);

/** Never less high than this, in CSS pixels. */
const least = { head: 48, line: 16, address: 56, noAddress: 32 } as const;

function leastHeight({ channels, because, missing, handles, advice, leadChecks }: LadderTier) {
  const more = handles.length + advice.length + leadChecks.length > 0 ? 1 : 0;
  const none = channels.length === 0 ? 1 : 0;
  return channels.reduce<number>(
    (height, { address }) => height + (address === null ? least.noAddress : least.address),
    least.head + least.line * (because.length + missing.length + more + none),
  );
}

const heightOf = (tiers: readonly LadderTier[]): number =>
  tiers.reduce((sum, tier) => sum + leastHeight(tier), 0);

/** The first of `tiers` that fill `room`, one at least; all where they do not. */
export const tiersIn = (room: number, tiers: readonly LadderTier[]): readonly LadderTier[] =>
  tiers.filter((_, at) => at === 0 || heightOf(tiers.slice(0, at)) < room);
