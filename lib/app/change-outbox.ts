import {
  longestHold,
  needsLook,
  undoWindow,
  type OutboxEntry,
  type OutboxState,
} from '../domain/plan/outbox.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { sendNow } from './settle-outbox.ts';
import { showToolbarSign } from './toolbar-sign.ts';
import { takeInHand } from './under-way.ts';

const mayBeSent: readonly OutboxState[] = ['expired', 'failed', 'unknown'];

/** Puts `next` in the place of `entry` if its state is as it was; else gives the entry that is there. */
async function replace(
  needs: Dependencies,
  entry: OutboxEntry,
  next: OutboxEntry,
): Promise<OutboxEntry | null> {
  if (!(await needs.outbox.move(entry.id, [entry.state], next)))
    return (await needs.outbox.find(entry.id)) ?? null;
  await needs.access.refreshOpenTabs(entry.plan.ref.origin);
  return next;
}

/** The toolbar follows what `change` did. Its failing is no failure of the change. */
async function withSign<Value>(needs: Dependencies, change: Promise<Value>): Promise<Value> {
  try {
    return await change;
  } finally {
    await showToolbarSign(needs).catch(() => undefined);
  }
}

/** The entry `id`; with `origin`, an entry of another site counts as none. */
async function findOf(
  needs: Dependencies,
  id: string,
  origin: string | undefined,
): Promise<OutboxEntry | null> {
  const entry = await needs.outbox.find(id);
  return entry && (origin === undefined || entry.plan.ref.origin === origin) ? entry : null;
}

async function undo(
  needs: Dependencies,
  id: string,
  origin: string | undefined,
): Promise<OutboxEntry | null> {
  const entry = await findOf(needs, id, origin);
  if (!entry) return null;
  if (entry.state !== 'waiting') return entry;
  return replace(needs, entry, { ...entry, state: 'undone', settledAt: needs.clock.now() });
}

/** Only what is known to be written nowhere is undone; of the rest it is kept that the user saw it. */
async function letBe(needs: Dependencies, id: string): Promise<OutboxEntry | null> {
  const entry = await needs.outbox.find(id);
  if (!entry || !needsLook(entry)) return entry ?? null;
  const now = needs.clock.now();
  const mayBeThere = entry.state === 'unknown' || entry.done.length > 0;
  return replace(
    needs,
    entry,
    mayBeThere ? { ...entry, dismissedAt: now } : { ...entry, state: 'undone', settledAt: now },
  );
}

/**
 * Takes a waiting escalation back; one that is on its way stays as it is. Gives the entry as it then
 * stands, or null where there is none. With `origin`, entries of other sites count as none.
 */
export const undoEscalation = (
  needs: Dependencies,
  id: string,
  origin?: string,
): Promise<OutboxEntry | null> => withSign(needs, undo(needs, id, origin));

/**
 * Keeps a waiting escalation from being sent while somebody looks at it, and lets it wait its ten
 * seconds anew after that; never longer than two minutes from the click, so that one whose page was
 * closed is sent all the same. Gives the entry as it then stands, as `undoEscalation` does.
 */
export async function holdEscalation(
  needs: Dependencies,
  id: string,
  isLookedAt: boolean,
  origin?: string,
): Promise<OutboxEntry | null> {
  const entry = await findOf(needs, id, origin);
  const now = needs.clock.now();
  if (entry?.state !== 'waiting' || entry.sendAt <= now) return entry;
  const last = entry.createdAt + longestHold;
  const sendAt = toInstant(isLookedAt ? last : Math.min(last, now + undoWindow));
  if (sendAt === entry.sendAt) return entry;
  const held = await replace(needs, entry, { ...entry, sendAt });
  needs.wake.at(sendAt);
  return held;
}

/**
 * The user has seen that an escalation was not sent, or may not have been, and lets it be: `undone`
 * where nothing of it was written, else its state stays and it is shown no more. One that is just
 * being sent stays as it is.
 */
export async function discardEscalation(
  needs: Dependencies,
  id: string,
): Promise<OutboxEntry | null> {
  // In hand: a retry that begins meanwhile may find out that something was written.
  const left = await withSign(
    needs,
    takeInHand(needs, id, () => letBe(needs, id)),
  );
  return left ?? (await needs.outbox.find(id)) ?? null;
}

/**
 * Sends what of an escalation was not written after all. A note is looked for by its mark first.
 * One that the user let be, or that is just being sent, stays as it is.
 */
export async function retryEscalation(
  needs: Dependencies,
  id: string,
): Promise<OutboxEntry | null> {
  const sent = await withSign(needs, sendNow(needs, id, mayBeSent));
  return sent ?? (await needs.outbox.find(id)) ?? null;
}
