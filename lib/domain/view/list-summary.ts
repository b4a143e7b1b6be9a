import type { TicketId } from '../ticket/ticket.ts';
import type { Badge, BadgeState } from './badge.ts';
import type { ListSummary } from './views.ts';

/** Counts of a list by its badges, in their order; a ticket counts by its leading clock. */
export function summarise(badges: ReadonlyMap<TicketId, Badge>): ListSummary {
  const inState = (...states: readonly BadgeState[]) =>
    [...badges].filter(([, { state }]) => states.includes(state)).map(([id]) => id);
  let next: Pick<ListSummary, 'nextDueAt' | 'nextTicket'> = { nextDueAt: null, nextTicket: null };
  for (const [id, { state, clock }] of badges) {
    const dueAt = state === 'on-track' || state === 'at-risk' ? (clock?.clock.dueAt ?? null) : null;
    if (dueAt !== null && (next.nextDueAt === null || dueAt < next.nextDueAt)) {
      next = { nextDueAt: dueAt, nextTicket: id };
    }
  }
  return { breached: inState('breached'), atRisk: inState('at-risk', 'due-closed'), ...next };
}
