import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import { levelMark } from './level-mark.ts';
import { labelledWay } from './named-channels.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag } from './reading.ts';
import { cleanName, isRoleName, roleInSentence } from './role-name.ts';
import { withValue } from './tier-paths.ts';
import { isForOthers, TierParts } from './tier-parts.ts';

/**
 * Contacts before a ladder: its level 1 where it begins at level 2, else a step before level 1, if
 * the lines say who takes it there.
 */
export function addFirstLevel(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  const lowest = tiers[0];
  const start = lowest?.level.value ?? 0;
  if (!lowest || start < 1 || start > 2) return tiers;
  const end = passages.findIndex(({ line }) => line.path === lowest.level.evidence.path);
  const before = passages.slice(0, Math.max(0, end)).filter(
    ({ table, heading, reading }) =>
      // A way up that stands by itself is no contact of the first step.
      !table && heading === 0 && !isForOthers(reading) && labelledWay(reading) === null,
  );
  const parts = new TierParts(found(start - 1, before[0]?.line ?? emptyLine, 'medium'), page);
  for (const { line } of before) parts.addLine(line);
  const known = new Set(tiers.flatMap(({ channels }) => channels.map(({ value }) => value)));
  const news = withValue(parts.channels).filter(({ value }) => !known.has(value));
  const near = passages.slice(Math.max(0, end - 3), Math.max(0, end));
  const at = near.findIndex(
    ({ reading, line }) =>
      isRoleName(reading) && reading.tokens.length <= 6 && !/\d/.test(line.text),
  );
  // A role's name counts only with a time or an address below it.
  const below = near.slice(at + 1).some(({ reading }) => /\d|@/.test(reading.text));
  // A page's own title stands there too.
  const direct = at >= 0 && below && end > 5 ? near[at] : undefined;
  const told = before
    .map(({ reading, line }) => ({ name: roleInSentence(reading), line }))
    .findLast(({ name }) => name !== null);
  const named = direct ? { name: cleanName(direct.line.text), line: direct.line } : told;
  if (start === 1 ? !direct : news.length === 0) return tiers;
  if (named?.name) parts.name = found(named.name, named.line, 'medium');
  return [parts.build(), ...tiers];
}

const emptyLine = { text: '', path: '' };

/**
 * The last tier of a ladder told in paragraphs, where it has no number: a paragraph that a word of
 * escalation heads, and that speaks of `this tier`.
 */
export function addUnnumberedTop(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  const last = tiers.at(-1);
  const at = passages.findLastIndex(({ line }) => line.path === last?.level.evidence.path);
  if (!last || last.channels.length > 0 || at < 0) return tiers;
  for (const { line, reading, table, heading } of passages.slice(at + 1)) {
    const label = /^([^:：]{3,60})[:：]\s/.exec(line.text)?.[1];
    if (table || heading > 0 || label === undefined || levelMark(reading, reading.tokens.length))
      continue;
    if (
      !hasTag(page.read(label), 'raise') ||
      !hasTag(page.read(line.text.slice(label.length)), 'level')
    )
      continue;
    const parts = new TierParts(found(last.level.value + 1, line, 'medium'), page);
    parts.name = found(label, line, 'medium');
    parts.addLine(line);
    return [...tiers, parts.build()];
  }
  return tiers;
}
