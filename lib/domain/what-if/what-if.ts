import { assess, type AssessSettings } from '../assess.ts';
import type { Assessment } from '../assessment.ts';
import type { Clock } from '../clocks/clock.ts';
import type { TierState } from '../ladder/ladder.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { suppose, type Supposition } from './supposition.ts';

/** A clock that would be another, beside itself without the supposition, at the same instant. */
export interface ClockChange {
  readonly before: Clock;
  readonly after: Clock;
}

/** A tier that would be another. */
export interface TierChange {
  readonly level: number;
  readonly name: string;
  readonly before: TierState;
  readonly after: TierState;
  readonly opensAt: Instant | null;
}

/** What a supposition would make of a ticket. JSON-safe: it travels in messages. */
export interface WhatIf {
  readonly supposition: Supposition;
  /** As it stands now. */
  readonly asIs: Assessment;
  /** As it would stand, at `supposed.assessedAt`: now, or when the supposed event happens. */
  readonly supposed: Assessment;
  /** What the supposition alone changes: time that goes by until then does not count as change. */
  readonly clocks: readonly ClockChange[];
  readonly tiers: readonly TierChange[];
  /** The clock that would be due next, of those that run and are shown. */
  readonly next: Clock | null;
  /** Clocks of which it could not be told, each with its reasons. */
  readonly unknown: readonly Clock[];
}

/** What names a clock in one assessment. The channel does not: an escalation may choose another. */
const nameOf = ({ metric, tier, source }: Clock) => `${metric} ${tier ?? ''} ${source}`;

/** What of a clock can change; of an unknown one only what it could be. */
const looks = (it: Clock) =>
  JSON.stringify(
    it.state === 'unknown'
      ? [it.state, it.candidates]
      : [it.state, it.startedAt, it.dueAt, it.stoppedAt, it.withinText, it.promise, it.bound],
  );

const isShown = (clock: Clock) => clock.hidden !== true;

function changedClocks(before: Assessment, after: Assessment): ClockChange[] {
  const known = new Map(before.clocks.map((clock) => [nameOf(clock), clock]));
  return after.clocks.filter(isShown).flatMap((clock): ClockChange[] => {
    const was = known.get(nameOf(clock));
    return was && looks(was) !== looks(clock) ? [{ before: was, after: clock }] : [];
  });
}

function changedTiers(before: Assessment, after: Assessment): TierChange[] {
  const known = new Map(before.ladder.tiers.map((tier) => [tier.level, tier]));
  return after.ladder.tiers.flatMap(({ level, name, state, opensAt }): TierChange[] => {
    const was = known.get(level);
    return was && (was.state !== state || was.opensAt !== opensAt)
      ? [{ level, name, before: was.state, after: state, opensAt }]
      : [];
  });
}

/** The clock that is due next; one that is breached already was due before. */
function nextDue({ clocks }: Assessment): Clock | null {
  const running = clocks.filter(
    (it) => isShown(it) && (it.state === 'on-track' || it.state === 'at-risk') && it.dueAt !== null,
  );
  return running.reduce<Clock | null>(
    (next, it) => (next === null || (it.dueAt ?? 0) < (next.dueAt ?? 0) ? it : next),
    null,
  );
}

/**
 * What `supposition` would make of `ticket`, by the same assessment as ever. What is supposed of a
 * later instant is assessed at that instant, in which nothing else has happened meanwhile.
 *
 * @throws {RangeError} when `editions` is empty, or the supposed event precedes the ticket.
 */
export function whatIf(
  ticket: Ticket,
  editions: readonly Matrix[],
  settings: AssessSettings,
  now: Instant,
  supposition: Supposition,
): WhatIf {
  if (supposition.at < ticket.createdAt)
    throw new RangeError('Nothing can happen to a ticket before it is there');
  const then = toInstant(Math.max(now, supposition.at));
  const judge = (it: Ticket, at: Instant) => assess(it, editions, at, settings);
  const unchanged = judge(ticket, then);
  const supposed = judge(suppose(ticket, supposition), then);
  return {
    supposition,
    asIs: then === now ? unchanged : judge(ticket, now),
    supposed,
    clocks: changedClocks(unchanged, supposed),
    tiers: changedTiers(unchanged, supposed),
    next: nextDue(supposed),
    unknown: supposed.clocks.filter((it) => isShown(it) && it.state === 'unknown'),
  };
}
