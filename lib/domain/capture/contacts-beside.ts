import { channelsIn } from './channels.ts';
import type { DraftChannel, DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import { namedChannels } from './named-channels.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag, type Reading } from './reading.ts';
import { isRoleName, roleInSentence } from './role-name.ts';
import { withValue } from './tier-paths.ts';
import { isForOthers, TierParts } from './tier-parts.ts';

const sameName = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
};

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

/**
 * A way that the first tier names without an address (`by email, chat or phone`) has the one that
 * stands under a heading for contacts.
 */
export function fillFirstTier(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  const [first, ...rest] = tiers;
  if (!first || first.channels.every(({ value }) => value !== null)) return tiers;
  const contacts = passages
    .filter(
      ({ trail, table }) =>
        !table && trail.at(-1) && hasTag(trail.at(-1) ?? page.read(''), 'contact'),
    )
    .filter(({ reading }) => !isForOthers(reading))
    .flatMap(({ line }) => withValue(channelsIn(line, page)));
  const channels = first.channels.map((channel) => {
    const same = contacts.filter(({ type }) => type === channel.type);
    return channel.value === null && same[0] && same.length === 1 ? same[0] : channel;
  });
  return [{ ...first, channels }, ...rest];
}

/**
 * Contacts that stand before a ladder whose first tier has none: they are where one begins.
 */
export function contactsBefore(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  const [first, ...rest] = tiers;
  if (!first || first.channels.length > 0 || first.level.value > 1) return tiers;
  const end = passages.findIndex(({ line }) => line.path === first.level.evidence.path);
  const parts = new TierParts(first.level, page);
  for (const { line, reading, table, heading } of passages.slice(0, Math.max(0, end))) {
    if (table || heading > 0 || isForOthers(reading)) continue;
    if (withValue(channelsIn(line, page)).length > 0) parts.addLine(line);
  }
  const channels = parts.build().channels;
  return channels.length === 0 || channels.length > mostFirst
    ? tiers
    : [{ ...first, channels }, ...rest];
}

/** More of them are a directory. */
const mostFirst = 6;

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

/** More than this are a directory, not a policy's contacts. */
const mostLoose = 40;

/** Ways that have no address of their own on a page: they are behind a button. */
const isLive = (type: DraftChannel['type']): boolean => type === 'chat' || type === 'whatsapp';

/** Addresses and numbers that no tier has, after `ways` of which that is known: whose they are is asked. */
export function looseContacts(
  tiers: readonly DraftTier[],
  ways: readonly DraftChannel[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftChannel[] {
  const loose = [...ways];
  const taken = [...tiers.flatMap(({ channels }) => channels), ...ways];
  const known = new Set(taken.map(({ value }) => value));
  const types = new Set(taken.map(({ type }) => type));
  for (const { line, reading, table, heading } of passages) {
    if (table || isForOthers(reading)) continue;
    const named = hasTag(reading, 'chat', 'whatsapp')
      ? namedChannels(line, page).filter(({ type }) => isLive(type))
      : [];
    for (const channel of [...withValue(channelsIn(line, page)), ...named]) {
      const { value, type } = channel;
      // A heading is no contact: what looks like an address there is a name.
      if (heading > 0 && value !== null && !/[@/\d]/.test(value)) continue;
      if (value === null ? types.has(type) : known.has(value)) continue;
      if (loose.length >= mostLoose) return loose;
      known.add(value);
      types.add(type);
      loose.push({ ...channel, found: { ...channel.found, confidence: 'low' } });
    }
  }
  return loose;
}
