import type { LadderTier } from '../ladder/ladder.ts';
import type { Reason } from '../reason.ts';
import type { TicketEvent } from '../ticket/ticket.ts';

/** The first hard prerequisite of `tier` that is not there; a reference may be given with the plan. */
export function obstacle(tier: LadderTier, reference: string | null): Reason | null {
  const open = tier.missing.find((it) => it.referenceOfTier === undefined || reference === null);
  return open?.reason ?? null;
}

/** The reference that the tier below `level` gave, the nearest first; null where none is known. */
export function usableReference(events: readonly TicketEvent[], level: number): string | null {
  const given = events.flatMap((event) =>
    event.kind === 'escalated' && event.tier < level && event.reference !== undefined
      ? [{ tier: event.tier, reference: event.reference }]
      : [],
  );
  return given.sort((a, b) => b.tier - a.tier)[0]?.reference ?? null;
}
