import { withContacts } from '../added/with-contacts.ts';
import { engagementOf } from '../clocks/engagement.ts';
import type { AssessSettings } from '../assess.ts';
import { compileMatrix } from '../matrix/compile-matrix.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { Tier } from '../matrix/tier-schema.ts';
import { reason } from '../reason.ts';
import { ticketId, type Ticket } from '../ticket/ticket.ts';
import { unknownFields } from '../ticket/unknown-fields.ts';
import type { Instant } from '../time/instant.ts';
import { classify } from '../severity/classify.ts';
import { buildChannel, promisedWithin } from './build-channel.ts';
import { evaluateTrigger, type LadderContext, type TriggerResult } from './evaluate-trigger.ts';
import type { Ladder, LadderTier, TierState } from './ladder.ts';
import { missingPrerequisites } from './prerequisites.ts';

/** The level that engaged last; the lowest where none has. */
function currentLevel({ events }: LadderContext, tiers: readonly Tier[]): number {
  const last = tiers.findLast((tier) => engagementOf(events, tier.level) !== undefined);
  return (last ?? tiers[0])?.level ?? 1;
}

/** A tier of which the source does not say when it opens may be used at any time. */
const unconditional: TriggerResult = {
  kind: 'permits',
  because: reason('trigger-not-stated'),
  opensAt: null,
};

interface Judged {
  readonly tier: LadderTier;
  readonly triggered: boolean;
}

function earliestOpening(results: readonly TriggerResult[]): Instant | null {
  let first: Instant | null = null;
  for (const { opensAt } of results)
    if (opensAt !== null && (first === null || opensAt < first)) first = opensAt;
  return first;
}

function judgeTier(context: LadderContext, tier: Tier, current: number): Judged {
  const triggers = (tier.opens ?? []).map((it) => evaluateTrigger(context, tier.level, it));
  const results = triggers.length > 0 ? triggers : [unconditional];
  const missing = missingPrerequisites(context, tier.requires);
  const triggered = results.some((it) => it.kind === 'holds');
  const open = results.filter((it) => it.kind !== 'waits');
  const reached: TierState =
    open.length === 0 ? 'not-yet' : missing.length > 0 ? 'blocked' : 'open';
  const state = tier.level < current ? 'passed' : tier.level > current ? reached : 'current';
  const later = earliestOpening(results);
  const relevant = open.length > 0 ? [...open].sort(holdsFirst) : results;
  return {
    triggered,
    tier: {
      level: tier.level,
      name: tier.name,
      internal: tier.internal ?? false,
      state,
      opensAt: state === 'not-yet' ? later : null,
      ...(state === 'open' && later !== null && { changesAt: later }),
      missing,
      advice: tier.advice ?? [],
      leadChecks: tier.leadChecks ?? [],
      handles: tier.handles ?? [],
      because:
        state === 'current' || state === 'passed'
          ? [reason(`tier-${state}`)]
          : relevant.map((it) => it.because),
      respondsWithin: promisedWithin(tier.respondsWithin),
      respondsWithinText: tier.respondsWithin ?? null,
      ...(tier.commitment === undefined ? {} : { commitment: tier.commitment }),
      channels: withContacts(tier, context.added).map((it, index) =>
        buildChannel(context, tier, it, index),
      ),
    },
  };
}

const holdsFirst = (a: TriggerResult, b: TriggerResult) =>
  Number(b.kind === 'holds') - Number(a.kind === 'holds');

/**
 * Every tier of the matrix for a ticket: which one leads, which may be used now and why, and what is
 * missing. Recommended is the highest tier that a trigger opens and nothing blocks, else the current
 * one: "at any time" is permission, not a reason.
 */
export function buildLadder(context: LadderContext): Ladder {
  const { tiers } = context.compiled;
  const current = currentLevel(context, tiers);
  const judged = tiers.map((tier) => judgeTier(context, tier, current));
  const urged = judged.findLast((it) => it.triggered && it.tier.state === 'open');
  return { recommended: urged?.tier.level ?? current, tiers: judged.map((it) => it.tier) };
}

/** The ladder for a customer who has not contacted anybody yet: tier 1 is current. */
export function customerLadder(matrix: Matrix, now: Instant, settings: AssessSettings): Ladder {
  const ticket: Ticket = {
    ...unknownFields,
    id: ticketId('none'),
    status: 'new',
    plan: settings.plan ?? null,
    createdAt: now,
    completeness: 'full',
    events: [],
  };
  const added = settings.added?.get(matrix.id);
  return buildLadder({
    compiled: compileMatrix(matrix),
    ticket,
    events: [],
    now,
    gapUntil: null,
    severity: classify(ticket, matrix),
    plan: ticket.plan,
    calendars: {
      customerZone: settings.timeZone,
      hours: added?.hours ?? settings.hours,
      around: now,
    },
    because: false,
    clocks: [],
    added,
  });
}
