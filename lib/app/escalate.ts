import { sameEntries } from '../domain/case/merge-logs.ts';
import { readNote } from '../domain/case/note-lines.ts';
import { noteBy } from '../domain/plan/clicked-by.ts';
import { markOf, parseNote } from '../domain/plan/note-mark.ts';
import { undoWindow, type OutboxEntry } from '../domain/plan/outbox.ts';
import { planSteps, type Plan } from '../domain/plan/plan.ts';
import { reason } from '../domain/reason.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { refusePrivate, workingSite } from './known-ticket.ts';
import { Refusal } from './refusal.ts';
import { tellEscalated } from './tell-escalated.ts';
import { refuseDraft } from './unsaved-draft.ts';
import { writesOf } from './writes-of.ts';

/** A note tells what its plan tells the case, and is found again by the plan's key. */
function isOwnNote(body: string, { key, purpose, entries }: Plan): boolean {
  const isMarked = purpose === 'case' ? body.includes(markOf(key)) : parseNote(body)?.id === key;
  return isMarked && (entries === undefined || sameEntries(readNote(body).entries, entries));
}

/** A plan comes back through a page: nothing in it may be more than what was planned. */
function isSound(plan: Plan, writes: readonly string[]): boolean {
  const notes = plan.writes.filter((write) => write.kind === 'note');
  return (
    plan.writes.every(({ kind }) => writes.includes(kind)) &&
    notes.length <= 1 &&
    notes.every((note) => isOwnNote(note.body, plan))
  );
}

/** True where the click is known already, or waits in another window. */
const isSame = (plan: Plan, { plan: other, state }: OutboxEntry): boolean =>
  other.key === plan.key ||
  (plan.purpose === undefined &&
    other.purpose === undefined &&
    (state === 'waiting' || state === 'sending') &&
    other.tier === plan.tier &&
    other.channel === plan.channel);

/**
 * Writes an escalation down. What it writes into the helpdesk, and whom it tells, waits ten seconds to
 * be undone; one that only opens something is settled at once. A click that is known already, or the
 * same escalation waiting from another window, gives the entry that is there.
 *
 * @throws {Refusal} when the site is not granted, or the plan is not one that was made here.
 */
export const sendEscalation = (needs: Dependencies, plan: Plan): Promise<OutboxEntry> =>
  inTurn(needs.outbox, () => add(needs, plan));

async function add(needs: Dependencies, plan: Plan): Promise<OutboxEntry> {
  await refusePrivate(needs);
  const working = await workingSite(needs, plan.ref.origin);
  const writes = writesOf(working);
  if (!isSound(plan, writes)) throw new Refusal(reason('plan-changed'), needs.text);
  const earlier = await needs.outbox.forTicket(plan.ref);
  const same = earlier.find((it) => isSame(plan, it));
  if (same) return same;

  if (plan.writes.length > 0) await refuseDraft(needs, plan.ref);
  const now = needs.clock.now();
  const isSettled = planSteps(plan).length === 0;
  const entry: OutboxEntry = {
    id: plan.key,
    plan,
    state: isSettled ? 'handed-over' : 'waiting',
    createdAt: now,
    sendAt: isSettled ? now : toInstant(now + undoWindow),
    attempts: 0,
    settledAt: isSettled ? now : null,
    problem: null,
    done: [],
    noteUrl: null,
    // Who is signed in when it is sent may be somebody else.
    account: noteBy(plan) ?? (await needs.memory.load(plan.ref.origin)).account,
  };
  if (!(await needs.outbox.add(entry))) return (await needs.outbox.find(entry.id)) ?? entry;
  if (isSettled) await tellEscalated(needs, entry);
  else needs.wake.at(entry.sendAt);
  await needs.access.refreshOpenTabs(plan.ref.origin);
  return entry;
}
