import { reconstructionOf } from '../domain/assignment/reconstruction.ts';
import { buildPlan } from '../domain/plan/build-plan.ts';
import { noteBy } from '../domain/plan/clicked-by.ts';
import { parseNote } from '../domain/plan/note-mark.ts';
import { undoWindow, type OutboxEntry } from '../domain/plan/outbox.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { judge } from './judge.ts';
import { knownTicket, refusePrivate, workingSite, type WorkingSite } from './known-ticket.ts';
import { Refusal } from './refusal.ts';
import { tellEscalated } from './tell-escalated.ts';
import { refuseDraft } from './unsaved-draft.ts';

/** What the user chose in the escalation form. */
export interface EscalationChoice {
  readonly ref: TicketRef;
  readonly tier: number;
  readonly channel: number | null;
  readonly reference: string | null;
  readonly note: string | null;
}

/**
 * The exact effects of escalating, for the user to see before anything happens.
 *
 * @throws {Refusal} when the ticket cannot be read, no matrix is chosen, or a hard prerequisite of
 * the tier is missing.
 */
export async function planEscalation(needs: Dependencies, choice: EscalationChoice): Promise<Plan> {
  const { site, api, ref, observed } = await knownTicket(
    needs,
    choice.ref,
    await needs.access.isPrivateInFront(),
  );
  const { ticket } = observed.record;
  const facts = await needs.cases.events(ref);
  const { assessment } = await judge(needs, site, ticket, facts, false);
  if (!assessment) throw new Refusal(reason('no-matrix'), needs.text);
  const plan = buildPlan({
    ...choice,
    key: needs.newId(),
    ref,
    ticket,
    assessment,
    site,
    writes: writesOf({ site, api }),
    facts,
    by: (await needs.memory.load(ref.origin)).account,
    now: needs.clock.now(),
    text: needs.text,
  });
  if (!plan.ok) throw new Refusal(plan.error, needs.text);
  return plan.value;
}

/** What an escalation may write on a site: nothing where that was never tried. */
const writesOf = ({ site, api }: WorkingSite) =>
  reconstructionOf(site, api) === 'untried' ? [] : api.writes;

/** A plan comes back through a page: nothing in it may be more than what was planned. */
function isSound(plan: Plan, writes: readonly string[]): boolean {
  const notes = plan.writes.filter((write) => write.kind === 'note');
  return (
    plan.writes.every(({ kind }) => writes.includes(kind)) &&
    notes.length <= 1 &&
    notes.every((note) => parseNote(note.body)?.id === plan.key)
  );
}

/**
 * Writes an escalation down. What it writes into the helpdesk waits ten seconds to be undone; one
 * that only opens something is settled at once. A click that is known already, or the same
 * escalation waiting from another window, gives the entry that is there.
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
  const same = earlier.find(
    (it) =>
      it.plan.key === plan.key ||
      ((it.state === 'waiting' || it.state === 'sending') &&
        it.plan.tier === plan.tier &&
        it.plan.channel === plan.channel),
  );
  if (same) return same;

  if (plan.writes.length > 0) await refuseDraft(needs, plan.ref);
  const now = needs.clock.now();
  const isSettled = plan.writes.length === 0;
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
