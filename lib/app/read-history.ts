import { takeHistory } from './pace.ts';
import type { Dependencies } from './dependencies.ts';
import {
  freshFor,
  readTicket,
  type TicketReadingResult,
  type TicketRequest,
} from './read-ticket.ts';

type Needs = Pick<Dependencies, 'clock' | 'http' | 'matrices' | 'memory' | 'random' | 'tickets'>;

const busySites = new WeakMap<Dependencies['tickets'], Set<string>>();
/** Long enough for one history to be read. */
const askAgainAfter = 500;

/**
 * One row's history, or the milliseconds after which to ask again: one is read at a time on each
 * site, and twenty a minute at most. One that was read within the last 30 s costs nothing.
 */
export async function readHistory(
  needs: Needs,
  it: TicketRequest,
): Promise<TicketReadingResult | { readonly retryAfter: number }> {
  const busy = busySites.get(needs.tickets) ?? new Set<string>();
  busySites.set(needs.tickets, busy);
  const known = await needs.tickets.find({ origin: it.origin, ticketId: it.ticketId });
  const age = known ? needs.clock.now() - known.observedAt : Infinity;
  if (known && age >= 0 && age < freshFor) return { observed: known, problem: null };
  if (busy.has(it.origin)) return { retryAfter: askAgainAfter };
  busy.add(it.origin);
  try {
    const wait = await takeHistory(needs, it.origin);
    if (wait > 0) return { retryAfter: wait };
    return await readTicket(needs, it);
  } finally {
    busy.delete(it.origin);
  }
}
