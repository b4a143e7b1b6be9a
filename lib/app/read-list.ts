import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { HelpdeskApi, TicketRecord } from '../ports/helpdesk.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { freshFor, type TicketReadingResult } from './read-ticket.ts';

type Needs = Pick<Dependencies, 'clock' | 'http' | 'memory' | 'random' | 'tickets'>;

/** As many as two requests can carry. */
const mostRows = 100;

interface Seen {
  readonly record: TicketRecord;
  readonly at: number;
}

/** Rows seen within the last half minute, so that a list that redraws itself asks nothing. */
const seenLately = new WeakMap<Dependencies['tickets'], Map<string, Seen>>();

const gone: HelpdeskProblem = { kind: 'not-found', detail: 'the list left this ticket out' };

/** Forgets what lists showed of a site's rows, so that the next list is read anew. */
export function forgetRows(tickets: Dependencies['tickets'], origin: string): void {
  const rows = seenLately.get(tickets);
  for (const key of rows?.keys() ?? []) if (key.startsWith(`${origin} `)) rows?.delete(key);
}

async function askForRows(
  needs: Needs,
  origin: string,
  api: HelpdeskApi,
  wanted: readonly TicketId[],
  rows: Map<string, Seen>,
): Promise<HelpdeskProblem | null> {
  if (wanted.length === 0) return null;
  const endpoint = { origin, operation: 'tickets', subject: 'list' } as const;
  const list = await askHelpdesk(needs, endpoint, () => api.readTickets(wanted));
  if (!list.ok) return list.error;
  const at = needs.clock.now();
  for (const record of list.value) rows.set(`${origin} ${record.ticket.id}`, { record, at });
  return null;
}

/** A full history that was read at the version which the list shows, else the row as the list has it. */
function best(
  known: ObservedTicket | undefined,
  row: TicketRecord,
  ref: ObservedTicket['ref'],
  at: ObservedTicket['observedAt'],
) {
  return known && known.record.version === row.version
    ? { ...known, observedAt: at }
    : { ref, record: row, observedAt: at };
}

/**
 * Many tickets in two requests at most, by their ids; of more than a hundred, the first hundred are
 * asked for. A row whose history was read at the same version comes with it.
 */
export async function readList(
  needs: Needs,
  origin: string,
  api: HelpdeskApi,
  ticketIds: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, TicketReadingResult>> {
  const rows = seenLately.get(needs.tickets) ?? new Map<string, Seen>();
  seenLately.set(needs.tickets, rows);
  const now = needs.clock.now();
  for (const [key, { at }] of rows) if (now - at >= freshFor || at > now) rows.delete(key);
  const asked = [...new Set(ticketIds)].slice(0, mostRows);
  const wanted = asked.filter((id) => !rows.has(`${origin} ${id}`));
  const problem = await askForRows(needs, origin, api, wanted, rows);

  const results = await Promise.all(
    [...new Set(ticketIds)].map(async (ticketId): Promise<[TicketId, TicketReadingResult]> => {
      const ref = { origin, ticketId };
      const known = await needs.tickets.find(ref);
      const row = rows.get(`${origin} ${ticketId}`);
      if (row)
        return [
          ticketId,
          { observed: best(known, row.record, ref, needs.clock.now()), problem: null },
        ];
      if (problem) return [ticketId, { observed: known ?? null, problem }];
      return [
        ticketId,
        asked.includes(ticketId)
          ? { observed: null, problem: gone }
          : { observed: known ?? null, problem: null },
      ];
    }),
  );
  return new Map(results);
}
