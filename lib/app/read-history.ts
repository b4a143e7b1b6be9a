import { problemNow, takeHistory } from './pace.ts';
import type { Dependencies } from './dependencies.ts';
import { versionShown } from './read-list.ts';
import {
  isPassing,
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
 * site, and twenty a minute at most. While the helpdesk is left alone none of the twenty is used up.
 */
export async function readHistory(
  needs: Needs,
  it: TicketRequest,
): Promise<TicketReadingResult | { readonly retryAfter: number }> {
  const busy = busySites.get(needs.tickets) ?? new Set<string>();
  busySites.set(needs.tickets, busy);
  if (it.api.fromPage) return readTicket(needs, it);
  const { origin, ticketId } = it;
  const problem = await problemNow(needs, { origin, operation: 'ticket', subject: ticketId });
  if (problem) {
    const known = isPassing(problem) ? await needs.tickets.find({ origin, ticketId }) : undefined;
    return { observed: known ?? null, problem };
  }
  if (busy.has(it.origin)) return { retryAfter: askAgainAfter };
  busy.add(it.origin);
  try {
    const wait = await takeHistory(needs, it.origin);
    if (wait > 0) return { retryAfter: wait };
    const version = versionShown(needs.tickets, origin, ticketId);
    return await readTicket(needs, { ...it, version });
  } finally {
    busy.delete(it.origin);
  }
}
