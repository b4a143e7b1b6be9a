import type { Instant } from '../time/instant.ts';
import type { Ticket, TicketEvent, TicketEventKind } from './ticket.ts';

type EventOf<Kind extends TicketEventKind> = Extract<TicketEvent, { kind: Kind }>;

const isOfKind = <Kind extends TicketEventKind>(
  event: TicketEvent,
  kind: Kind,
): event is EventOf<Kind> => event.kind === kind;

/** The last event of a kind, with what that kind carries; undefined where there is none. */
export function lastEvent<Kind extends TicketEventKind>(
  events: readonly TicketEvent[],
  kind: Kind,
): EventOf<Kind> | undefined {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event && isOfKind(event, kind)) return event;
  }
  return undefined;
}

/** `events` sorted by instant; at one instant list order counts. The same array where it is sorted. */
export function sortEvents(events: readonly TicketEvent[]): readonly TicketEvent[] {
  for (let index = 1; index < events.length; index += 1) {
    if ((events[index]?.at ?? 0) < (events[index - 1]?.at ?? 0))
      return [...events].sort((a, b) => a.at - b.at);
  }
  return events;
}

/** The events of a sorted list that have happened by `now`. */
export function eventsUntil(sorted: readonly TicketEvent[], now: Instant): readonly TicketEvent[] {
  const last = sorted[sorted.length - 1];
  return !last || last.at <= now ? sorted : sorted.filter((event) => event.at <= now);
}

/**
 * The instant before which events of the ticket may be unknown; null where all are known.
 *
 * A history whose last status is not the ticket's status has lost something, whatever it claims; so
 * has one without any status of a ticket that is neither new nor open.
 */
export function gapUntil(
  ticket: Ticket,
  sorted: readonly TicketEvent[],
  now: Instant,
): Instant | null {
  const lastStatus = lastEvent(sorted, 'status');
  const agrees = lastStatus
    ? lastStatus.to === ticket.status
    : ticket.status === 'new' || ticket.status === 'open';
  if (!agrees || ticket.completeness === 'snapshot') return now;
  if (ticket.completeness === 'full') return null;
  const { knownFrom } = ticket;
  if (knownFrom === null) return now;
  return knownFrom <= ticket.createdAt ? null : knownFrom;
}
