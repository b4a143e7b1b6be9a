import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';

/**
 * Escalations that this popup had a hand in. A view leaves out those that are settled and need no
 * look; here they stay in sight until the popup closes.
 */
export class OutboxMemory {
  readonly #own = new Map<string, OutboxEntry>();

  keep(entry: OutboxEntry): void {
    this.#own.set(entry.id, entry);
  }

  /** `ticket` with its own entries added; an entry of the view is newer than ours. */
  addTo(ticket: TicketView): TicketView {
    for (const entry of ticket.outbox) if (this.#own.has(entry.id)) this.#own.set(entry.id, entry);
    const { origin, ticketId } = ticket.ref;
    const others = [...this.#own.values()].filter(
      ({ id, plan }) =>
        plan.ref.origin === origin &&
        plan.ref.ticketId === ticketId &&
        !ticket.outbox.some((entry) => entry.id === id),
    );
    return { ...ticket, outbox: [...ticket.outbox, ...others] };
  }

  /** `ticket` with `entry` in its place. */
  putInto(ticket: TicketView, entry: OutboxEntry): TicketView {
    this.keep(entry);
    return this.addTo({ ...ticket, outbox: ticket.outbox.filter(({ id }) => id !== entry.id) });
  }
}
