import type { TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Dependencies } from './dependencies.ts';
import type { TicketReadingResult, TicketRequest } from './read-ticket.ts';

type Needs = Pick<Dependencies, 'clock' | 'tickets'>;

/**
 * A ticket of a helpdesk that is read from its pages alone: as the page shows it now, or, without a
 * page, as one showed it before. A page that does not show enough gives no ticket: what it lacks is
 * told as missing.
 */
export async function readFromPage(
  needs: Needs,
  it: Omit<TicketRequest, 'version'>,
): Promise<TicketReadingResult> {
  const { origin, ticketId, page, api } = it;
  const ref = { origin, ticketId };
  const generation = needs.tickets.generation();
  const known = await needs.tickets.find(ref);
  if (!page) return { observed: known ?? null, problem: null };
  const now = needs.clock.now();
  const record = api.fromPage?.(page, known?.record, now);
  if (!record?.ok) return { observed: null, problem: null, missing: record?.error ?? [] };
  const observed = { ref, record: record.value, observedAt: now };
  if (!it.isPrivate && needs.tickets.generation() === generation)
    await needs.tickets.save([observed]);
  return { observed, problem: null };
}

/** Every ticket of a list, as its row shows it; one that stands there twice as its last row does. */
export async function readRowsFromPage(
  needs: Needs,
  site: Pick<TicketRequest, 'origin' | 'api' | 'isPrivate'>,
  readings: readonly TicketFacts[],
): Promise<ReadonlyMap<TicketId, TicketReadingResult>> {
  const rows = new Map(readings.map((page) => [page.ticketId, page]));
  return new Map(
    await Promise.all(
      [...rows].map(
        async ([ticketId, page]) =>
          [ticketId, await readFromPage(needs, { ...site, ticketId, page })] as const,
      ),
    ),
  );
}
