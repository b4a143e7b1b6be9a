import { isGroup } from '../matrix/is-group.ts';

/** By which keys an entry of each list is known again; whatever else it says may change. */
const identities: Readonly<Record<string, readonly string[]>> = {
  targets: ['metric', 'tier', 'severity', 'plan'],
  reminders: ['metric', 'tier', 'severity'],
  severities: ['id'],
  plans: ['id'],
  categories: ['id'],
  tiers: ['level'],
  channels: ['type'],
  opens: ['at', 'after', 'reply', 'severity', 'impact', 'category', 'judged'],
  requires: ['reference', 'fact'],
  terms: ['term'],
  excluded: ['ticketType', 'cause'],
  provider: ['text'],
  customer: ['text'],
  promises: ['text'],
};

/** What the entry of a list is known by; entries that are alike are told apart by their order. */
export function identitiesOf(list: readonly unknown[], name: string): readonly string[] {
  const keys = identities[name] ?? [];
  const seen = new Map<string, number>();
  return list.map((entry) => {
    const own = isGroup(entry) ? keys.map((key) => entry[key] ?? null) : [typeof entry, entry];
    const identity = JSON.stringify(own);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return `${identity} ${count}`;
  });
}
