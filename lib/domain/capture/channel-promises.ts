import { channelsIn } from './channels.ts';
import type { DraftChannel, DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { BlockLine } from './block.ts';
import { labelledWay, namedChannels } from './named-channels.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { spansIn } from './spans.ts';

/**
 * The way that a line is about which begins with it, and what that way promises: `Via form: you are
 * called back within 30 minutes`. Null for a line that does not begin so. By which way one is answered
 * is no way to reach someone.
 */
export function wayOfLine(line: BlockLine, page: PageContext): readonly DraftChannel[] | null {
  const reading = page.read(line.text);
  const type = labelledWay(reading);
  if (type === null) return null;
  const hit = spansIn(reading, page.legend).find(({ wait, repeated }) => !wait && !repeated);
  const own = channelsIn(line, page).filter((it) => it.type === type);
  const ways = own.length > 0 ? own : namedChannels(line, page).filter((it) => it.type === type);
  return ways.map((way) => (hit ? { ...way, respondsWithin: found(hit.span, line) } : way));
}

/** Tiers with what their ways promise, and the ways that are nobody's. */
export interface PlacedWays {
  readonly tiers: readonly DraftTier[];
  /** Ways that no tier has: whose they are is asked. */
  readonly loose: readonly DraftChannel[];
}

/**
 * What ways promise in lines of their own outside the ladder, put to the one tier that has such a way
 * (`Via form: within 30 minutes`).
 */
export function placeWays(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): PlacedWays {
  const loose: DraftChannel[] = [];
  let placed = tiers;
  for (const { line, table } of passages) {
    for (const way of (table ? null : wayOfLine(line, page)) ?? []) {
      const isSame = (it: DraftChannel) => it.type === way.type && it.value === way.value;
      const owners = placed.filter(({ channels }) => channels.some(isSame));
      const [owner] = owners;
      if (!owner) loose.push({ ...way, found: { ...way.found, confidence: 'low' } });
      else if (owners.length === 1 && way.respondsWithin) {
        const promise = { respondsWithin: way.respondsWithin };
        const channels = owner.channels.map((it) => (isSame(it) ? { ...promise, ...it } : it));
        placed = placed.map((tier) => (tier === owner ? { ...tier, channels } : tier));
      }
    }
  }
  return { tiers: placed, loose };
}
