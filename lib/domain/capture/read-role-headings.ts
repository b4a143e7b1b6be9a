import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag } from './reading.ts';
import { cleanRole, isRoleName } from './role-name.ts';
import { TierParts } from './tier-parts.ts';

/**
 * A ladder of roles as headings or terms, one after the other, each with its contacts below, under
 * words that speak of escalation: `Service desk`, `Escalation manager`, `Managing director`.
 */
export function readRoleHeadings(
  passages: readonly Passage[],
  title: string,
  page: PageContext,
): readonly DraftTier[] {
  const about = hasTag(page.read(title), 'raise', 'complaint');
  const tiers: TierParts[] = [];
  let rank = 0;
  let open: TierParts | null = null;
  for (const passage of passages) {
    const { heading, reading, line, trail, table } = passage;
    const headed = about || trail.some((it) => hasTag(it, 'raise', 'complaint'));
    if (heading > 0) {
      const name = headed && isRoleName(reading) ? cleanRole(line.text) : null;
      open = null;
      if (name === null || (rank > 0 && heading !== rank)) continue;
      rank = heading;
      open = new TierParts(found(tiers.length + 1, line, 'medium'), page);
      open.name = found(name, line, 'medium');
      tiers.push(open);
    } else if (!table) open?.addLine(line);
  }
  const reached = tiers.filter(({ channels }) => channels.some(({ value }) => value !== null));
  return reached.length >= 2 && reached.length === tiers.length
    ? tiers.map((it) => it.build())
    : [];
}
