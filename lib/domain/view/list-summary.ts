import type { TicketId } from '../ticket/ticket.ts';
import type { Badge } from './badge.ts';
import type { ListSummary } from './views.ts';

/** Counts of a list by its badges, in their order; a ticket counts by its leading clock. */
export function summarise(badges: ReadonlyMap<TicketId, Badge>): ListSummary {
  const breached: TicketId[] = [];
  const atRisk: TicketId[] = [];
  let next: Pick<ListSummary, 'nextDueAt' | 'nextTicket'> = { nextDueAt: null, nextTicket: null };
  for (const [id, { state, clock }] of badges) {
    if (state === 'breached') breached.push(id);
    if (state === 'at-risk' || state === 'due-closed') atRisk.push(id);
    const dueAt = state === 'on-track' || state === 'at-risk' ? (clock?.clock.dueAt ?? null) : null;
    if (dueAt !== null && (next.nextDueAt === null || dueAt < next.nextDueAt)) {
      next = { nextDueAt: dueAt, nextTicket: id };
    }
  }
  return { breached, atRisk, ...next };
}
