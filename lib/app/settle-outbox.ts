import { expiresAfter, type OutboxEntry } from '../domain/plan/outbox.ts';
import { toInstant, type Instant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { workingSite } from './known-ticket.ts';
import { forgetRows } from './read-list.ts';
import { lookAfter, sendWrites, wrongUser, type SendingResult } from './send-writes.ts';
import { tellEscalated } from './tell-escalated.ts';

/** Entries that this worker is sending; any other in `sending` was left by one that died. */
const underWay = new WeakMap<Dependencies['outbox'], Set<string>>();

const mine = (needs: Dependencies): Set<string> => {
  const ids = underWay.get(needs.outbox) ?? new Set<string>();
  underWay.set(needs.outbox, ids);
  return ids;
};

async function settle(
  needs: Dependencies,
  { entry, state, problem }: SendingResult,
): Promise<OutboxEntry> {
  const settled = { ...entry, state, problem, settledAt: needs.clock.now() };
  // The case is told first: if the worker dies in between, the entry is looked after again.
  if (state === 'sent') await tellEscalated(needs, entry);
  await needs.tickets.forget(entry.plan.ref);
  forgetRows(needs.tickets, entry.plan.ref.origin);
  await needs.outbox.move(entry.id, ['sending'], settled);
  await needs.access.refreshOpenTabs(entry.plan.ref.origin);
  return settled;
}

/** Why an entry is sent, or looked after: what is known of it differs. */
type Errand = 'first' | 'after-doubt' | 'left-over';

const isOld = (entry: OutboxEntry, now: Instant): boolean =>
  now - entry.createdAt > expiresAfter || now < entry.createdAt;

/** What was in doubt before stays so until the note was found: not sending it now proves nothing. */
const withDoubt = (ended: SendingResult, errand: Errand): SendingResult =>
  errand !== 'first' && ended.state === 'failed' && ended.entry.done.length === 0
    ? { ...ended, state: 'unknown' }
    : ended;

async function attempt(
  needs: Dependencies,
  entry: OutboxEntry,
  errand: Errand,
): Promise<SendingResult> {
  const { origin } = entry.plan.ref;
  const working = await workingSite(needs, origin).catch(() => null);
  if (!working)
    return {
      entry,
      state: 'failed',
      problem: { kind: 'refused', detail: 'the site is not granted any more' },
    };
  const problem = await wrongUser(needs, origin, working.api);
  if (problem) return { entry, state: 'failed', problem };
  return errand === 'left-over'
    ? lookAfter(needs, working.api, entry, !isOld(entry, needs.clock.now()))
    : sendWrites(needs, working.api, entry);
}

/** Sends an entry that is in `sending`, or looks after one that was left there; settles it. */
async function carryOut(
  needs: Dependencies,
  entry: OutboxEntry,
  errand: Errand,
): Promise<OutboxEntry> {
  mine(needs).add(entry.id);
  try {
    return await settle(needs, withDoubt(await attempt(needs, entry, errand), errand));
  } finally {
    mine(needs).delete(entry.id);
  }
}

/**
 * Sends `entry` if it still is in one of `from`; undefined where somebody else was first.
 */
export async function sendNow(
  needs: Dependencies,
  entry: OutboxEntry,
  from: readonly OutboxEntry['state'][],
): Promise<OutboxEntry | undefined> {
  const sending = {
    ...entry,
    state: 'sending',
    attempts: entry.attempts + 1,
    settledAt: null,
    problem: null,
  } as const;
  // Before the move: a sweep that finds it in `sending` must know that it is being sent.
  mine(needs).add(entry.id);
  if (!(await needs.outbox.move(entry.id, from, sending))) {
    mine(needs).delete(entry.id);
    return undefined;
  }
  return carryOut(needs, sending, entry.state === 'unknown' ? 'after-doubt' : 'first');
}

async function sweepWaiting(needs: Dependencies, entry: OutboxEntry, now: Instant): Promise<void> {
  // A clock that was set back leaves no way to tell how old an entry is: it counts as old.
  if (!isOld(entry, now)) {
    if (now >= entry.sendAt) await sendNow(needs, entry, ['waiting']);
    return;
  }
  const expired = { ...entry, state: 'expired', settledAt: now } as const;
  if (await needs.outbox.move(entry.id, ['waiting'], expired))
    await needs.access.refreshOpenTabs(entry.plan.ref.origin);
}

/**
 * Brings every escalation as far as it can be brought now; may run at any time and any number of
 * times. Gives the instant at which the next one may be sent, and asks to be woken for it.
 *
 * Waiting longer than five minutes: expired, sent by nobody but the user. Left in `sending` by a
 * worker that died: looked after by its mark. Nothing is ever sent twice.
 */
export async function settleOutbox(needs: Dependencies): Promise<Instant | null> {
  const now = needs.clock.now();
  for (const { id } of await needs.outbox.inState(['sending'])) {
    const entry = await needs.outbox.find(id);
    if (entry?.state === 'sending' && !mine(needs).has(id))
      await carryOut(needs, entry, 'left-over');
  }
  const waiting = await needs.outbox.inState(['waiting']);
  await Promise.all(waiting.map((entry) => sweepWaiting(needs, entry, now)));
  const left = (await needs.outbox.inState(['waiting'])).map(({ sendAt }) => sendAt);
  const next = left.length === 0 ? null : toInstant(Math.min(...left));
  if (next !== null) needs.wake.at(next);
  return next;
}
