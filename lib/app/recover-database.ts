import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<
  Dependencies,
  | 'matrices'
  | 'cases'
  | 'outbox'
  | 'setAside'
  | 'seedMark'
  | 'safeCopy'
  | 'clock'
  | 'notifier'
  | 'text'
>;

/** Nobody knows what became of it meanwhile: it is shown, and sent again by nobody but the user. */
function asFound(entry: OutboxEntry, now: Instant): OutboxEntry {
  if (entry.state === 'waiting') return { ...entry, state: 'expired', settledAt: now };
  return entry.state === 'sending' ? { ...entry, state: 'unknown', settledAt: now } : entry;
}

/** True where presets were taken in once and there is not one matrix now. */
async function isLost(needs: Needs): Promise<boolean> {
  return (await needs.seedMark.read()) !== null && (await needs.matrices.all()).length === 0;
}

/**
 * Where the browser emptied the database, or a new one took the place of one that was damaged, puts
 * back what was kept beside it, and says so once: among what could not be read back, from where it can
 * be saved as a file, and on the desktop. What the team's notes tell comes back with each ticket. Says
 * whether it was lost: then the presets are to be taken in anew.
 */
export async function recoverDatabase(needs: Needs): Promise<boolean> {
  if (!(await isLost(needs))) return false;
  const kept = await needs.safeCopy.load();
  const now = needs.clock.now();
  for (const stored of kept.matrices) await needs.matrices.save(stored);
  for (const { ref, entries } of kept.cases) await needs.cases.add(ref, entries);
  for (const entry of kept.outbox) await needs.outbox.add(asFound(entry, now));
  const entries = kept.cases.reduce((sum, it) => sum + it.entries.length, 0);
  const why = needs.text('database_lost', kept.matrices.length, entries, kept.outbox.length);
  await needs.setAside.tell({ store: 'database', key: '', why, at: now, record: kept });
  if (await needs.notifier.isAllowed())
    await needs.notifier
      .show({
        id: 'database-lost',
        title: needs.text('database_lost_title'),
        message: why,
        take: null,
      })
      // It stands in the options, too.
      .catch(() => undefined);
  return true;
}
