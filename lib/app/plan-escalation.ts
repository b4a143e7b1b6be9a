import type { CaseEntry } from '../domain/case/case-event.ts';
import { nextUpdateDue } from '../domain/case/case-promises.ts';
import { readCase } from '../domain/case/read-case.ts';
import { buildPlan } from '../domain/plan/build-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { reason } from '../domain/reason.ts';
import type { TicketEvent, TicketRef } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { judge } from './judge.ts';
import { knownTicket, type KnownTicket } from './known-ticket.ts';
import { Refusal } from './refusal.ts';
import { webhooksToTell } from './webhooks-in-force.ts';
import { writesOf } from './writes-of.ts';

/** What the user chose in the escalation form. */
export interface EscalationChoice {
  readonly ref: TicketRef;
  readonly tier: number;
  readonly channel: number | null;
  readonly reference: string | null;
  readonly note: string | null;
  /** Who gets a copy of a mail, such as an account manager; absent or null: nobody. */
  readonly copyTo?: string | null;
  /** Ids of the webhooks that are told; absent or null: all. */
  readonly webhooks?: readonly string[] | null;
}

/** Entries that wait in the outbox are on their way to the ticket already. */
export async function notOnTheirWay(
  needs: Pick<Dependencies, 'cases' | 'outbox'>,
  ref: TicketRef,
): Promise<readonly CaseEntry[]> {
  const [entries, outbox] = await Promise.all([
    needs.cases.unshared(ref),
    needs.outbox.forTicket(ref),
  ]);
  const under = outbox.filter(({ state }) => state === 'waiting' || state === 'sending');
  const ids = new Set(under.flatMap(({ plan }) => (plan.entries ?? []).map(({ id }) => id)));
  return entries.filter(({ id }) => !ids.has(id));
}

/** By when the tier answers if it keeps its promise: what its clock would say after the click. */
async function answerBy(
  needs: Dependencies,
  { site, observed }: KnownTicket,
  facts: readonly TicketEvent[],
  { tier, channel }: { readonly tier: number; readonly channel: string | null },
): Promise<Instant | null> {
  const click = {
    kind: 'escalated',
    at: needs.clock.now(),
    by: 'agent',
    tier,
    ...(channel === null ? {} : { channel }),
  } as const;
  const { assessment } = await judge(needs, site, observed.record.ticket, [...facts, click], false);
  const clock = assessment?.clocks.find(
    (it) => it.metric === 'acknowledgement' && it.tier === tier,
  );
  return clock?.startedAt === click.at ? clock.dueAt : null;
}

/**
 * The exact effects of escalating, for the user to see before anything happens.
 *
 * @throws {Refusal} when the ticket cannot be read, no matrix is chosen, or a hard prerequisite of
 * the tier is missing.
 */
export async function planEscalation(needs: Dependencies, choice: EscalationChoice): Promise<Plan> {
  const known = await knownTicket(needs, choice.ref, await needs.access.isPrivateInFront());
  const { site, ref, observed } = known;
  const { ticket } = observed.record;
  const [facts, log, unshared, hooks] = await Promise.all([
    needs.cases.events(ref),
    needs.cases.log(ref),
    notOnTheirWay(needs, ref),
    webhooksToTell(needs),
  ]);
  const { assessment, matrix } = await judge(needs, site, ticket, facts, false);
  if (!assessment || !matrix) throw new Refusal(reason('no-matrix'), needs.text);
  const tier = assessment.ladder.tiers.find(({ level }) => level === choice.tier);
  const channel = tier?.channels.find(({ index }) => index === choice.channel)?.type ?? null;
  const state = readCase(log, ticket.events);
  const now = needs.clock.now();
  const plan = buildPlan({
    ...choice,
    key: needs.newId(),
    ref,
    ticket,
    assessment,
    site,
    writes: writesOf(known),
    copyTo: choice.copyTo ?? null,
    facts,
    unshared,
    answerBy: await answerBy(needs, known, facts, { tier: choice.tier, channel }),
    team: {
      templates: matrix.templates ?? {},
      fill: needs.fillTemplate,
      lead: state.lead?.who ?? null,
      nextUpdateAt: nextUpdateDue(state, assessment.clocks, now),
    },
    webhooks: hooks.filter(({ id }) => choice.webhooks?.includes(id) ?? true),
    severities: matrix.severities,
    by: (await needs.memory.load(ref.origin)).account,
    now,
    text: needs.text,
  });
  if (!plan.ok) throw new Refusal(plan.error, needs.text);
  return plan.value;
}
