import { reason } from '../reason.ts';
import type { TicketEvent } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { stillClock } from './build-clock.ts';
import type { Clock } from './clock.ts';

/**
 * monitoring: from the agreement on a period to its end. Closing or a recurrence stops it; over and
 * not closed is no breach, and says so.
 */
export function monitoringClock(
  events: readonly TicketEvent[],
  now: Instant,
  gapUntil: Instant | null,
): Clock {
  const parts = { metric: 'monitoring' } as const;
  const start = events.findLast((event) => event.kind === 'monitoring');
  if (start?.kind !== 'monitoring') {
    return gapUntil === null
      ? stillClock(parts, 'not-started', [reason('monitoring-not-agreed')])
      : stillClock(parts, 'unknown', [reason('history-incomplete')]);
  }
  if (gapUntil !== null && start.at < gapUntil)
    return stillClock(parts, 'unknown', [reason('history-incomplete')]);
  const stop = events.find(
    (event) => event.at >= start.at && (event.kind === 'recurred' || event.kind === 'closed'),
  );
  const end = stop?.at ?? now;
  const over = end >= start.until;
  const reasons = [
    ...(stop?.kind === 'recurred' ? [reason('recurred')] : []),
    ...(!stop && over ? [reason('monitoring-over')] : []),
  ];
  const within = start.until - start.at;
  return stillClock(parts, stop || over ? 'met' : 'on-track', reasons, {
    startedAt: start.at,
    dueAt: start.until,
    stoppedAt: stop?.at ?? null,
    changesAt: stop || over ? null : start.until,
    elapsed: end - start.at,
    remaining: start.until - end,
    within,
  });
}
