import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import { badgeOf, unreadBadge, type Badge } from '../domain/view/badge.ts';
import type { TicketView } from '../domain/view/views.ts';
import type { TicketReading } from '../ports/helpdesk.ts';
import type { Asker } from './asker.ts';

/** Badges count in minutes: one that is a few seconds old, in milliseconds, still says the same. */
const freshFor = 5000;

interface Kept {
  readonly view: TicketView | undefined;
  readonly problem: HelpdeskProblem | null;
  readonly badge: Badge;
  readonly at: Instant;
}

const isFresh = (kept: Kept, now: Instant) =>
  now >= kept.at &&
  now - kept.at < freshFor &&
  (kept.badge.changesAt === null || now <= kept.badge.changesAt);

/**
 * The badge of each ticket of a page, at an instant. A badge that cannot have changed is given as
 * the same object again, so that one new history of a long list redraws one badge.
 */
export function createBadges(asker: Asker) {
  const kept = new Map<TicketId, Kept>();

  function of(ticketId: TicketId, now: Instant): Badge {
    const problem = asker.problem();
    const view = asker.view(ticketId);
    const before = kept.get(ticketId);
    const isSame = before?.view === view && before?.problem === problem;
    if (before && isSame && isFresh(before, now)) return before.badge;
    const badge = view ? badgeOf(view, now) : unreadBadge(problem);
    kept.set(ticketId, { view, problem, at: now, badge });
    return badge;
  }

  return {
    of,
    *all(
      readings: readonly TicketReading[],
      now: Instant,
    ): Generator<void, ReadonlyMap<TicketId, Badge>> {
      const all = new Map<TicketId, Badge>();
      for (const { ticketId } of readings) {
        all.set(ticketId, of(ticketId, now));
        if (all.size % 50 === 0) yield;
      }
      for (const ticketId of kept.keys()) if (!all.has(ticketId)) kept.delete(ticketId);
      return all;
    },
  };
}
