import { expiresAfter, type OutboxEntry } from '../domain/plan/outbox.ts';
import { toInstant, type Instant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { workingSite } from './known-ticket.ts';
import { readAfterWrites } from './read-after-writes.ts';
import { forgetRows } from './read-list.ts';
import { lookAfter, sendWrites, type SendingResult } from './send-writes.ts';
import { tellEscalated } from './tell-escalated.ts';
import { takeInHand } from './under-way.ts';
import { unsavedDraft } from './unsaved-draft.ts';
import { writesOf } from './writes-of.ts';
import { wrongUser } from './wrong-user.ts';

/** Keeps how it ended; undefined where somebody else settled the entry meanwhile. */
async function settle(
  needs: Dependencies,
  { entry, state, problem }: SendingResult,
): Promise<OutboxEntry | undefined> {
  const settled = { ...entry, state, problem, settledAt: needs.clock.now() };
  // The case is told first: if the worker dies in between, the entry is looked after again.
  if (state === 'sent' || entry.done.length > 0) await tellEscalated(needs, entry);
  await needs.tickets.outdate(entry.plan.ref);
  forgetRows(needs.tickets, entry.plan.ref.origin);
  if (!(await needs.outbox.move(entry.id, ['sending'], settled))) return undefined;
  await needs.access.refreshOpenTabs(entry.plan.ref.origin);
  await readAfterWrites(needs);
  return settled;
}

/** Why an entry is sent, or looked after: what is known of it differs. */
type Errand = 'first' | 'again' | 'after-doubt' | 'left-over';

/** Of one that expired half done nobody knows how far the rest came. */
const errandFor = ({ state, done }: OutboxEntry): Errand => {
  if (state === 'waiting') return 'first';
  return state === 'unknown' || (state === 'expired' && done.length > 0) ? 'after-doubt' : 'again';
};

const isOld = (entry: OutboxEntry, now: Instant): boolean =>
  now - entry.createdAt > expiresAfter || now < entry.createdAt;

/** What was in doubt before stays so until it was found: not sending it now proves nothing. */
const withDoubt = (ended: SendingResult, before: OutboxEntry, errand: Errand): SendingResult =>
  (errand === 'after-doubt' || errand === 'left-over') &&
  ended.state === 'failed' &&
  ended.entry.done.length === before.done.length
    ? { ...ended, state: 'unknown' }
    : ended;

async function attempt(
  needs: Dependencies,
  entry: OutboxEntry,
  errand: Errand,
): Promise<SendingResult | undefined> {
  const { origin } = entry.plan.ref;
  const working = await workingSite(needs, origin).catch(() => null);
  if (!working)
    return {
      entry,
      state: 'failed',
      problem: { kind: 'refused', detail: 'the site is not granted any more' },
    };
  const writes = writesOf(working);
  // Since the click the site may have turned out to be another helpdesk, which nobody tried.
  if (!entry.plan.writes.every(({ kind }) => writes.includes(kind)))
    return {
      entry,
      state: 'failed',
      problem: { kind: 'refused', detail: needs.text('outbox_not_tried') },
    };
  const isYoung = !isOld(entry, needs.clock.now());
  const isFresh = errand === 'first' || (errand === 'left-over' && isYoung && entry.attempts <= 1);
  const wrong = await wrongUser(needs, working.api, entry, isFresh);
  if (wrong) return { entry, state: 'failed', problem: wrong };
  const draft = await unsavedDraft(needs, entry.plan.ref);
  // What is there may be looked for across a draft; only a write would cross it.
  if (errand === 'left-over') return lookAfter(needs, working.api, entry, isYoung && !draft);
  if (draft) return { entry, state: 'failed', problem: draft };
  return sendWrites(needs, working.api, entry);
}

/** Sends an entry that is in `sending`, or looks after one that was left there; settles it. */
async function carryOut(
  needs: Dependencies,
  entry: OutboxEntry,
  errand: Errand,
): Promise<OutboxEntry | undefined> {
  const ended = await attempt(needs, entry, errand);
  return ended && settle(needs, withDoubt(ended, entry, errand));
}

/**
 * Sends the entry `id` if it still is in one of `from` and was not let be; undefined where somebody
 * else was first.
 */
export const sendNow = (
  needs: Dependencies,
  id: string,
  from: readonly OutboxEntry['state'][],
): Promise<OutboxEntry | undefined> =>
  // Before the move: a sweep that finds it in `sending` must know that it is being sent.
  takeInHand(needs, id, async () => {
    const entry = await needs.outbox.find(id);
    if (!entry || entry.dismissedAt !== undefined) return undefined;
    const sending = {
      ...entry,
      state: 'sending',
      attempts: entry.attempts + 1,
      settledAt: null,
      problem: null,
    } as const;
    if (!(await needs.outbox.move(id, from, sending))) return undefined;
    return carryOut(needs, sending, errandFor(entry));
  });

const lookAfterLeftOver = (needs: Dependencies, id: string) =>
  takeInHand(needs, id, async () => {
    const entry = await needs.outbox.find(id);
    return entry?.state === 'sending' ? carryOut(needs, entry, 'left-over') : undefined;
  });

async function sweepWaiting(needs: Dependencies, entry: OutboxEntry, now: Instant): Promise<void> {
  // A clock that was set back leaves no way to tell how old an entry is: it counts as old.
  if (!isOld(entry, now)) {
    if (now >= entry.sendAt) await sendNow(needs, entry.id, ['waiting']);
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
  for (const { id } of await needs.outbox.inState(['sending'])) await lookAfterLeftOver(needs, id);
  const waiting = await needs.outbox.inState(['waiting']);
  await Promise.all(waiting.map((entry) => sweepWaiting(needs, entry, now)));
  const left = (await needs.outbox.inState(['waiting'])).map(({ sendAt }) => sendAt);
  const next = left.length === 0 ? null : toInstant(Math.min(...left));
  if (next !== null) needs.wake.at(next);
  await readAfterWrites(needs);
  return next;
}
