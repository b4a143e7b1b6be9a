import type { HelpdeskClock } from '../../domain/clocks/helpdesk-clock.ts';
import { isFinished } from '../../domain/ticket/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StatusChoices } from './parse-statuses.ts';
import type { Stats, TicketReply } from './parse-ticket.ts';
import { neutralStatus, whyGone } from './statuses.ts';

/** When a ticket that is over was solved; closing solves one that never was. Undefined: nobody said. */
const solvedIn = (stats: Stats | undefined): Instant | undefined =>
  (stats?.resolved_at === null ? stats.closed_at : stats?.resolved_at) ?? undefined;

/**
 * Freshdesk's own due times, as it gives them. `null` means that no SLA applies; a ticket without an
 * open question has no due time for the next response, which says nothing.
 *
 * What `due_by` holds while the timer stands is documented nowhere, so a paused clock has none. That a
 * ticket was answered, or when it was solved, only its figures tell: without them, as in what a search
 * finds, nobody can say that it is late.
 */
export function dueClocks(reply: TicketReply, choices: StatusChoices): readonly HelpdeskClock[] {
  if (whyGone(reply) !== null) return [];
  const { stats, status } = reply;
  const isOver = isFinished(neutralStatus(status, choices));
  // Whether `Pending` stops the timer, too, is the account's own setting: asked, never assumed.
  const stops = choices.get(status)?.stopsTimer;
  const clock = (
    metric: HelpdeskClock['metric'],
    dueAt: Instant | null | undefined,
    stoppedAt: Instant | null | undefined,
    isBreached: boolean | undefined,
  ): readonly HelpdeskClock[] =>
    // What ended without a due time was never timed; of what nobody says whether it ended, nothing is known.
    dueAt === undefined ||
    stoppedAt === undefined ||
    (dueAt === null && typeof stoppedAt === 'number')
      ? []
      : [
          {
            metric,
            dueAt,
            startedAt: metric === 'next-response' ? null : reply.created_at,
            stoppedAt,
            isPaused: isOver ? false : (stops ?? null),
            isBreached: isBreached ?? false,
          },
        ];
  const solvedAt = isOver ? solvedIn(stats) : null;
  const answeredAt = stats?.first_responded_at === null ? solvedAt : stats?.first_responded_at;
  return [
    ...clock('first-response', reply.fr_due_by, answeredAt, reply.fr_escalated),
    ...(isOver
      ? []
      : clock('next-response', reply.nr_due_by ?? undefined, null, reply.nr_escalated)),
    ...clock('resolution', reply.due_by, solvedAt, false),
  ];
}
