import { channelsIn } from './channels.ts';
import type { DraftChannel, DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import { levelMark } from './level-mark.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { firstHit, hasTag, type Reading } from './reading.ts';
import { cleanName, isRoleName, roleInSentence } from './role-name.ts';
import { isForOthers, TierParts } from './tier-parts.ts';

const sameName = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
};

const withValue = (channels: readonly DraftChannel[]): readonly DraftChannel[] =>
  channels.filter(({ value }) => value !== null);

/** Where a ladder's evidence stands, so that no line is read twice. */
export const pathsOf = (tiers: readonly DraftTier[]): ReadonlySet<string> =>
  new Set(
    tiers.flatMap(({ level, channels, respondsWithin }) => [
      level.evidence.path,
      ...(respondsWithin ? [respondsWithin.evidence.path] : []),
      ...channels.map(({ found: it }) => it.evidence.path),
    ]),
  );

/**
 * Contacts that stand in a list of their own beside a ladder of roles: `Help Desk – ext. 4035` is
 * the help desk's.
 */
export function addListedContacts(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  if (tiers.some(({ channels }) => withValue(channels).length > 0)) return tiers;
  const extra = new Map<DraftTier, DraftChannel[]>();
  const first = tiers[0];
  for (const { line, reading, table } of passages) {
    if (table || isForOthers(reading)) continue;
    const channels = withValue(channelsIn(line, page));
    if (channels.length === 0) continue;
    const named = /^(.{2,60}?)\s*(?:[-–—:：(|])/.exec(line.text)?.[1];
    const owner =
      named === undefined
        ? undefined
        : tiers.find(({ name }) => name && sameName(name.value, named));
    const general = named !== undefined && hasTag(page.read(named), 'contact') ? first : undefined;
    const tier = owner ?? general;
    if (tier) extra.set(tier, [...(extra.get(tier) ?? []), ...channels]);
  }
  return tiers.map((tier) => ({
    ...tier,
    channels: [...tier.channels, ...(extra.get(tier) ?? [])],
  }));
}

/** An outside body's name: initials in the sentence, the role in it, or the heading. */
function outsideName(passage: Passage, heading: Reading | undefined): string | null {
  const hit = firstHit(passage.reading, 'outside');
  const role = roleInSentence(passage.reading);
  const token = hit && passage.reading.tokens[hit.from];
  const last = hit && passage.reading.tokens[hit.to - 1];
  const own = token && last ? passage.line.text.slice(token.start, last.end) : null;
  if (own && /^\p{Lu}{3,}$/u.test(own)) return own;
  return role ?? (heading ? cleanName(heading.text) : own);
}

/** The body outside the vendor that a page names as the next step after its own ladder. */
export function addOutsideBody(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  const paths = pathsOf(tiers);
  const last = tiers.reduce((most, { level }) => Math.max(most, level.value), 0);
  const at = passages.findLastIndex(
    ({ line }) =>
      paths.has(line.path) ||
      [...paths].some((path) => line.path !== '' && path.startsWith(`${line.path}/`)),
  );
  if (last === 0 || tiers.some(({ name }) => name && hasTag(page.read(name.value), 'outside')))
    return tiers;
  for (const passage of passages.slice(at + 1)) {
    const own = hasTag(passage.reading, 'outside');
    if (passage.table || !own || passage.reading.tokens.length < 2) continue;
    const block = passages.filter(
      (it) =>
        it === passage ||
        (passage.heading > 0 && it.trail.at(-1) === passage.reading) ||
        (passage.heading === 0 &&
          it.trail.at(-1) === passage.trail.at(-1) &&
          passages.indexOf(it) > passages.indexOf(passage)),
    );
    const parts = new TierParts(found(last + 1, passage.line, 'medium'), page);
    for (const { line, reading, table } of block.slice(0, 8))
      if (!table && !levelMark(reading, 3)) parts.addLine(line);
    if (withValue(parts.channels).length === 0) continue;
    const name = outsideName(passage, passage.heading > 0 ? passage.reading : passage.trail.at(-1));
    parts.name = name ? found(name, passage.line, 'medium') : null;
    return [...tiers, parts.build()];
  }
  return tiers;
}

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
  const before = passages
    .slice(0, Math.max(0, end))
    .filter(({ table, heading, reading }) => !table && heading === 0 && !isForOthers(reading));
  const parts = new TierParts(found(start - 1, before[0]?.line ?? emptyLine, 'medium'), page);
  for (const { line } of before) parts.addLine(line);
  const known = new Set(tiers.flatMap(({ channels }) => channels.map(({ value }) => value)));
  const news = withValue(parts.channels).filter(({ value }) => !known.has(value));
  const named = before
    .map(({ reading, line }) => ({ name: roleInSentence(reading), line }))
    .findLast(({ name }) => name !== null);
  if (news.length === 0 || (start === 1 && !named)) return tiers;
  if (named?.name) parts.name = found(named.name, named.line, 'medium');
  return [parts.build(), ...tiers];
}

const emptyLine = { text: '', path: '' };

/** Support contacts of a page without a ladder: its one and only level. */
export function onlyLevel(passages: readonly Passage[], page: PageContext): readonly DraftTier[] {
  const contacts = passages.filter(({ trail, reading, table, heading }) => {
    const near = trail.at(-1);
    const label = near && near.tokens.length <= 8 && hasTag(near, 'phone', 'contact', 'email');
    return !table && heading === 0 && Boolean(label) && !isForOthers(reading);
  });
  const reached = contacts.filter(({ line }) => withValue(channelsIn(line, page)).length > 0);
  const first = reached[0];
  if (!first) return [];
  const parts = new TierParts(found(1, first.line, 'medium'), page);
  for (const { line } of reached) parts.addLine(line);
  const named = passages.find(
    ({ reading, heading }) =>
      heading === 0 && /\b(?:the|our|your)\b/i.test(reading.text) && isCentre(reading),
  );
  const name = named && roleInSentence(named.reading);
  parts.name = named && name && isRoleName(page.read(name)) ? found(name, named.line, 'low') : null;
  return [parts.build()];
}

const isCentre = (reading: Reading): boolean =>
  roleInSentence(reading) !== null && reading.tokens.length < 40;
