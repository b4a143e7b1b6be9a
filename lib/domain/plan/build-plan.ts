import type { Assessment } from '../assessment.ts';
import type { Site } from '../assignment/site.ts';
import type { LadderTier } from '../ladder/ladder.ts';
import { reason, type Reason } from '../reason.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Ticket, TicketEvent, TicketRef } from '../ticket/ticket.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { handOver } from './hand-over.ts';
import { noteBody, type NoteInput } from './note-body.ts';
import { markLines } from './note-mark.ts';
import { plainLine } from './plain-text.ts';
import type { PlanText } from './plan-text.ts';
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
  /** What people said of this ticket. */
  readonly facts: readonly TicketEvent[];
  readonly by: string | null;
  readonly now: Instant;
  readonly text: PlanText;
}

/** What marks a ticket as escalated: a tag, or the value of a field where there are no tags. */
export const markValue = (tier: number): string => `escalated_tier_${tier}`;

/** The first hard prerequisite of `tier` that is not there; a reference may be given with the plan. */
function obstacle(tier: LadderTier, reference: string | null): Reason | null {
  const open = tier.missing.find((it) => it.referenceOfTier === undefined || reference === null);
  return open?.reason ?? null;
}

function planWrites(input: PlanInput, note: string): readonly Write[] {
  const { site } = input;
  const mark = markValue(input.tier);
  const group = site.escalatedGroup ?? null;
  const all: readonly (Write | null)[] = [
    { kind: 'note', body: note },
    site.escalatedPriority === null ? null : { kind: 'priority', to: site.escalatedPriority },
    group === null ? null : { kind: 'group', to: group },
    { kind: 'tag', tag: mark },
    site.markField === null ? null : { kind: 'field', name: site.markField, value: mark },
  ];
  return all.filter((it) => it !== null).filter((it) => input.writes.includes(it.kind));
}

/**
 * The exact effects of one click on Escalate: what opens, and what is written, the note first.
 *
 * Fails with the reason where the tier or the channel does not exist, or a hard prerequisite of the
 * tier is missing. A reference counts as given when it holds more than white space.
 */
export function buildPlan(input: PlanInput): Result<Plan, Reason> {
  const tier = input.assessment.ladder.tiers.find(({ level }) => level === input.tier);
  if (!tier) return fail(reason('plan-no-tier', input.tier));
  const channel =
    input.channel === null
      ? null
      : (tier.channels.find(({ index }) => index === input.channel) ?? null);
  if (input.channel !== null && channel === null)
    return fail(reason('plan-no-channel', input.tier));
  const reference = plainLine(input.reference ?? '', 200) || null;
  const missing = obstacle(tier, reference);
  if (missing) return fail(missing);

  const { ticket, assessment, by, now, text } = input;
  const parts: NoteInput = { ticket, assessment, tier, channel, reference, by, now, text };
  const readable = noteBody(parts, input.facts, input.note);
  const machine = markLines({
    v: 1,
    id: input.key,
    tier: tier.level,
    channel: channel?.type ?? null,
    reference,
    at: formatInstant(now),
    by: by === null ? null : plainLine(by, 100),
  });
  const subject = text(
    'note_mail_subject',
    tier.level,
    ticket.id,
    plainLine(ticket.subject ?? '', 150),
  );
  const words = { subject, body: readable, short: subject };
  return succeed({
    key: input.key,
    ref: input.ref,
    tier: tier.level,
    tierName: tier.name,
    channel: channel?.type ?? null,
    handOver: channel === null ? null : handOver(channel, words, reference),
    writes: planWrites(input, `${readable}\n\n${machine}`),
    reference,
  });
}
