import type { OutboxEntry, OutboxState } from '../domain/plan/outbox.ts';
import type { Dependencies } from './dependencies.ts';
import { sendNow } from './settle-outbox.ts';

const needsLook: readonly OutboxState[] = ['expired', 'failed', 'unknown'];

async function toUndone(
  needs: Dependencies,
  id: string,
  from: readonly OutboxState[],
): Promise<OutboxEntry | null> {
  const entry = await needs.outbox.find(id);
  if (!entry) return null;
  const undone = { ...entry, state: 'undone', settledAt: needs.clock.now() } as const;
  if (!(await needs.outbox.move(id, from, undone))) return (await needs.outbox.find(id)) ?? null;
  await needs.access.refreshOpenTabs(entry.plan.ref.origin);
  return undone;
}

/**
 * Takes a waiting escalation back; one that is on its way stays as it is. Gives the entry as it then
 * stands, or null where there is none. With `origin`, entries of other sites count as none.
 */
export async function undoEscalation(
  needs: Dependencies,
  id: string,
  origin?: string,
): Promise<OutboxEntry | null> {
  const entry = await needs.outbox.find(id);
  if (!entry || (origin !== undefined && entry.plan.ref.origin !== origin)) return null;
  return toUndone(needs, id, ['waiting']);
}

/** The user has seen that an escalation was not sent, or may not have been, and lets it be. */
export const discardEscalation = (needs: Dependencies, id: string): Promise<OutboxEntry | null> =>
  toUndone(needs, id, needsLook);

/** Sends an escalation that expired or failed after all. A note is looked for by its mark first. */
export async function retryEscalation(
  needs: Dependencies,
  id: string,
): Promise<OutboxEntry | null> {
  const entry = await needs.outbox.find(id);
  if (!entry) return null;
  const sent = await sendNow(needs, entry, needsLook);
  return sent ?? (await needs.outbox.find(id)) ?? null;
}
