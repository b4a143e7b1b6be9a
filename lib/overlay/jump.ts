import type { TicketId } from '../domain/ticket/ticket.ts';
import type { TicketReading } from '../ports/helpdesk.ts';
import type { Mounts } from './mounts.ts';

export interface Jump {
  /** Scrolls to the next of `tickets`, after the one that was last jumped to. */
  to(tickets: readonly TicketId[], readings: readonly TicketReading[]): void;
  /** Gives the badge that was jumped to the focus, once it is on the page. */
  settle(mounts: Mounts): void;
}

/** Leads from a count to the rows that it counts, one after the other. */
export function createJump(): Jump {
  let last: TicketId | null = null;
  let wanted: TicketId | null = null;
  return {
    to(tickets, readings) {
      const place = last === null ? -1 : tickets.indexOf(last);
      const next = tickets[(place + 1) % tickets.length];
      const row = readings.find(({ ticketId }) => ticketId === next);
      if (next === undefined || !row) return;
      last = next;
      wanted = next;
      row.anchor.element.scrollIntoView({ block: 'center' });
    },
    settle(mounts) {
      if (wanted === null) return;
      const badge = mounts.of(wanted)?.host.find('.badge, button');
      if (!badge) return;
      wanted = null;
      badge.focus({ preventScroll: true });
    },
  };
}
