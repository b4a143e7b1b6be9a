import type { ObservedTicket, TicketStore } from '../ports/stores.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';

/** As many first messages as are remembered, the latest ones. */
const mostBodies = 100;

/**
 * `store`, which keeps no first messages, with those that this worker has read itself: a suggestion
 * must show the sentence that it rests on. They are in memory only and go with the worker.
 */
export function rememberBodies(store: TicketStore): TicketStore {
  const bodies = new Map<string, { readonly version: string; readonly body: string }>();
  const keyOf = ({ origin, ticketId }: TicketRef) => `${origin} ${ticketId}`;
  const remember = ({ ref, record }: ObservedTicket) => {
    const { body } = record.ticket;
    if (body === null) return;
    bodies.delete(keyOf(ref));
    bodies.set(keyOf(ref), { version: record.version, body });
    if (bodies.size > mostBodies) bodies.delete(bodies.keys().next().value ?? '');
  };
  return {
    async find(ref) {
      const found = await store.find(ref);
      const known = bodies.get(keyOf(ref));
      if (!found || known?.version !== found.record.version) return found;
      const ticket = { ...found.record.ticket, body: known.body };
      return { ...found, record: { ...found.record, ticket } };
    },
    async save(tickets) {
      tickets.forEach(remember);
      await store.save(tickets);
    },
    outdate: (ref) => store.outdate(ref),
    recent: (most) => store.recent(most),
    generation: () => store.generation(),
    forgetBefore: (instant) => store.forgetBefore(instant),
    async forgetSite(origin) {
      for (const key of bodies.keys()) if (key.startsWith(`${origin} `)) bodies.delete(key);
      await store.forgetSite(origin);
    },
    async forget(refs) {
      for (const ref of refs) bodies.delete(keyOf(ref));
      await store.forget(refs);
    },
  };
}
