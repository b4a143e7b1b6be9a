import type { OutboxEntry } from '../domain/plan/outbox.ts';
import { minute, toInstant, type Instant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { forgetRows } from './read-list.ts';

type Needs = Pick<
  Dependencies,
  'access' | 'clock' | 'helpdesk' | 'outbox' | 'sites' | 'tickets' | 'wake'
>;

/** What was sent longer ago was read again since, or will be when someone looks at it. */
const longest = minute;

/** Entries that were read again, by the outbox that holds them. */
const readAgain = new WeakMap<Dependencies['outbox'], Set<string>>();

/** When what `entry` wrote is to be read again; null where its helpdesk is settled at once. */
async function settlesAt(needs: Needs, entry: OutboxEntry, now: Instant): Promise<Instant | null> {
  const { settledAt } = entry;
  if (settledAt === null || now - settledAt > longest || settledAt > now) return null;
  const site = await needs.sites.find(entry.plan.ref.origin);
  const api = site === undefined || site.helpdesk === null ? null : needs.helpdesk(site.helpdesk);
  return api?.settlesAfter === undefined ? null : toInstant(settledAt + api.settlesAfter);
}

/**
 * Reads tickets once more whose helpdesk goes on working after a write, as one does that moves its
 * due times some seconds later. Asks to be woken for those that are not settled yet.
 */
export async function readAfterWrites(needs: Needs): Promise<void> {
  const done = readAgain.get(needs.outbox) ?? new Set<string>();
  readAgain.set(needs.outbox, done);
  const now = needs.clock.now();
  for (const entry of await needs.outbox.inState(['sent'])) {
    const at = done.has(entry.id) ? null : await settlesAt(needs, entry, now);
    if (at === null) continue;
    if (at > now) {
      needs.wake.at(at);
      continue;
    }
    done.add(entry.id);
    const { ref } = entry.plan;
    await needs.tickets.outdate(ref);
    forgetRows(needs.tickets, ref.origin);
    await needs.access.refreshOpenTabs(ref.origin);
  }
}
