import type { Channel, Tier } from '../matrix/tier-schema.ts';
import type { AddedContact, Addition } from './addition.ts';

/** A channel of a tier as it is used: the matrix's own, or with what the user knows of it. */
export interface UsedChannel {
  readonly channel: Channel;
  /** True where the address is the user's. */
  readonly yours: boolean;
}

/** Takes the first contact of the channel's type out of `left`. */
function takeFor(channel: Channel, left: AddedContact[]): AddedContact | undefined {
  if (channel.address !== null) return undefined;
  const at = left.findIndex(({ type }) => type === channel.type);
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/**
 * The channels of `tier` with the user's own contacts. One fills in the first channel of its type whose
 * address is not published, and leaves what the matrix says of it; the others come after the matrix's own,
 * so that the places of those stay.
 */
export function withContacts(tier: Tier, added: Addition | undefined): readonly UsedChannel[] {
  const channels = tier.channels ?? [];
  const left = (added?.contacts ?? []).filter((it) => it.tier === tier.level);
  const own = channels.map((channel): UsedChannel => {
    const contact = takeFor(channel, left);
    if (!contact) return { channel, yours: false };
    const { address, label = channel.label } = contact;
    return { channel: { ...channel, address, ...(label !== undefined && { label }) }, yours: true };
  });
  const more = left.map(({ type, address, label }): UsedChannel => ({
    channel: { type, address, ...(label !== undefined && { label }) },
    yours: true,
  }));
  return [...own, ...more];
}
