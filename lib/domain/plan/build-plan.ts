import type { Assessment } from '../assessment.ts';
import type { Site } from '../assignment/site.ts';
import type { CaseEntry } from '../case/case-event.ts';
import { caseLine, entriesForNote } from '../case/note-lines.ts';
import type { LadderChannel, LadderTier } from '../ladder/ladder.ts';
import type { Matrix } from '../matrix/schema.ts';
import { reason, type Reason } from '../reason.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Ticket, TicketEvent, TicketRef } from '../ticket/ticket.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { buildWebhookMessage } from '../webhook/build-message.ts';
import type { Webhook } from '../webhook/webhook.ts';
import { handOver } from './hand-over.ts';
import type { NoteInput } from './note-body.ts';
import { markLines } from './note-mark.ts';
import { obstacle, usableReference } from './obstacle.ts';
import { plainLine } from './plain-text.ts';
import { planEntries } from './plan-entries.ts';
import type { PlanText } from './plan-text.ts';
import { planWords, type TeamWords } from './plan-words.ts';
import type { Plan, Write } from './plan.ts';

export interface PlanInput {
  /** Names the effect; never used before. */
  readonly key: string;
  readonly ref: TicketRef;
  readonly ticket: Ticket;
  readonly assessment: Assessment;
  readonly site: Pick<Site, 'markField' | 'escalatedPriority' | 'escalatedGroup'>;
  /** What the helpdesk can write. */
  readonly writes: readonly Write['kind'][];
  readonly tier: number;
  /** Place among the tier's channels; null: the note alone. */
  readonly channel: number | null;
  readonly reference: string | null;
  /** The user's own words; null: the template's. */
  readonly note: string | null;
  /** Who gets a copy of a mail, such as an account manager; null: nobody. */
  readonly copyTo: string | null;
  /** What people said of this ticket. */
  readonly facts: readonly TicketEvent[];
  /** What of the case the team cannot read in the ticket yet. */
  readonly unshared: readonly CaseEntry[];
  /** When the tier will have answered, if it keeps its promise; null: none can be timed. */
  readonly answerBy: Instant | null;
  readonly team: TeamWords | null;
  readonly webhooks: readonly Webhook[];
  /** Severities of the matrix, most severe first. */
  readonly severities: Matrix['severities'];
  readonly by: string | null;
  readonly now: Instant;
  readonly text: PlanText;
}

/** What marks a ticket as escalated: a tag, or the value of a field where there are no tags. */
export const markValue = (tier: number): string => `escalated_tier_${tier}`;

function planWrites({ site, tier, writes }: PlanInput, note: string): readonly Write[] {
  const mark = markValue(tier);
  const group = site.escalatedGroup ?? null;
  const all: readonly (Write | null)[] = [
    { kind: 'note', body: note },
    site.escalatedPriority === null ? null : { kind: 'priority', to: site.escalatedPriority },
    group === null ? null : { kind: 'group', to: group },
    { kind: 'tag', tag: mark },
    site.markField === null ? null : { kind: 'field', name: site.markField, value: mark },
  ];
  return all.filter((it) => it !== null).filter((it) => writes.includes(it.kind));
}

/** The tier and channel that were chosen, and the reference that goes along; or why not. */
function chosen(input: PlanInput): Result<
  {
    readonly tier: LadderTier;
    readonly channel: LadderChannel | null;
    readonly reference: string | null;
  },
  Reason
> {
  const tier = input.assessment.ladder.tiers.find(({ level }) => level === input.tier);
  if (!tier) return fail(reason('plan-no-tier', input.tier));
  const channel =
    input.channel === null
      ? null
      : (tier.channels.find(({ index }) => index === input.channel) ?? null);
  if (input.channel !== null && channel === null)
    return fail(reason('plan-no-channel', input.tier));
  const given = plainLine(input.reference ?? '', 200) || null;
  const missing = obstacle(tier, given);
  if (missing) return fail(missing);
  return succeed({ tier, channel, reference: given });
}

/**
 * The exact effects of one click on Escalate: what opens, what is written, the note first, and who is
 * told. The note's last lines carry what the team cannot know yet.
 *
 * Fails with the reason where the tier or the channel does not exist, or a hard prerequisite of the
 * tier is missing. A reference counts as given when it holds more than white space.
 */
export function buildPlan(input: PlanInput): Result<Plan, Reason> {
  const choice = chosen(input);
  if (!choice.ok) return choice;
  const { tier, channel, reference: given } = choice.value;
  const { ticket, assessment, by, now, text, key } = input;
  const reference = given ?? usableReference(input.facts, tier.level);

  const parts: NoteInput = { ticket, assessment, tier, channel, reference, by, now, text };
  const words = planWords(parts, input.facts, input.note, input.team);
  const author = by === null ? null : plainLine(by, 100) || null;
  const told = planEntries({ ...input, tier, channel, reference: given, by: author });
  const entries = [...told, ...entriesForNote(input.unshared)];
  const machine = markLines({
    v: 1,
    id: key,
    tier: tier.level,
    channel: channel?.type ?? null,
    reference,
    at: formatInstant(now),
    by: author,
  });
  const note = `${words.note}\n\n${[...entries.map(caseLine), machine].join('\n')}`;
  const opens = { ...words.opens, copyTo: input.copyTo };
  const messages = input.webhooks.map((hook) =>
    buildWebhookMessage(hook, { ...input, origin: input.ref.origin, tier }),
  );
  return succeed({
    key,
    ref: input.ref,
    tier: tier.level,
    tierName: tier.name,
    channel: channel?.type ?? null,
    handOver: channel === null ? null : handOver(channel, opens, reference),
    writes: planWrites(input, note),
    reference,
    entries,
    ...(messages.length === 0 ? {} : { webhooks: messages }),
  });
}
