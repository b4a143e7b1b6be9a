import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { succeed, type Result } from '../domain/result.ts';
import { contradicts } from '../domain/ticket/contradicts.ts';
import type { TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import { second } from '../domain/time/instant.ts';
import type { HelpdeskApi, TicketRecord } from '../ports/helpdesk.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { provesByVersion } from './observed-lately.ts';
import type { TicketReadingResult } from './read-ticket.ts';

type Needs = Pick<Dependencies, 'clock' | 'http' | 'memory' | 'random' | 'tickets'>;

/** As many as two requests can carry. */
const mostRows = 100;

/** A row this young is taken as it is. */
const freshFor = 30 * second;

interface Seen {
  readonly record: TicketRecord;
  readonly at: number;
  /** What the page showed when it was asked for: one that goes on showing it changes nothing. */
  readonly page: string;
}

/** Rows seen within the last half minute, so that a list that redraws itself asks nothing. */
const seenLately = new WeakMap<Dependencies['tickets'], Map<string, Seen>>();

const gone: HelpdeskProblem = { kind: 'not-found', detail: 'the list left this ticket out' };

const isFresh = ({ at }: Seen, now: number) => at <= now && now - at < freshFor;
const shownIn = (page: TicketFacts) => JSON.stringify(page.found);

/** True where a row must be asked for: it is not known, or the page shows something else since. */
const isWanted = (seen: Seen | undefined, page: TicketFacts): boolean =>
  !seen || (contradicts(page, seen.record.ticket) && seen.page !== shownIn(page));

/** The version of a ticket that a list showed within the last half minute. */
export const versionShown = (
  tickets: Dependencies['tickets'],
  origin: string,
  ticketId: TicketId,
): string | undefined => seenLately.get(tickets)?.get(`${origin} ${ticketId}`)?.record.version;

/** Forgets what lists showed of a site's rows, so that the next list is read anew. */
export function forgetRows(tickets: Dependencies['tickets'], origin: string): void {
  const rows = seenLately.get(tickets);
  for (const key of rows?.keys() ?? []) if (key.startsWith(`${origin} `)) rows?.delete(key);
}

async function askForRows(
  needs: Needs,
  origin: string,
  api: HelpdeskApi,
  wanted: readonly TicketFacts[],
  view: string | undefined,
): Promise<Result<ReadonlyMap<string, Seen>, HelpdeskProblem>> {
  if (wanted.length === 0) return succeed(new Map());
  const endpoint = { origin, operation: 'tickets', subject: 'list' } as const;
  const ids = wanted.map(({ ticketId }) => ticketId);
  const at = needs.clock.now();
  const list = await askHelpdesk(needs, endpoint, () => api.readTickets(ids, view));
  if (!list.ok) return list;
  const pages = new Map(wanted.map((it) => [it.ticketId, shownIn(it)]));
  return succeed(
    new Map(
      list.value.map((record) => {
        const { id } = record.ticket;
        return [`${origin} ${id}`, { record, at, page: pages.get(id) ?? '' }];
      }),
    ),
  );
}

/** A full history that was read at the version which the list shows, else the row as the list has it. */
function best(
  known: ObservedTicket | undefined,
  row: TicketRecord,
  ref: ObservedTicket['ref'],
  at: ObservedTicket['observedAt'],
) {
  return known &&
    known.isOutdated === undefined &&
    known.record.version === row.version &&
    provesByVersion(known)
    ? { ...known, observedAt: at }
    : { ref, record: row, observedAt: at };
}

/**
 * Many tickets in two requests at most, by their ids; of more than a hundred, the first hundred are
 * asked for. A row whose history was read at the same version comes with it. Rows seen within the
 * last half minute are not asked for again, unless the page shows something else by now.
 */
export async function readList(
  needs: Needs,
  origin: string,
  api: HelpdeskApi,
  readings: readonly TicketFacts[],
  view?: string,
): Promise<ReadonlyMap<TicketId, TicketReadingResult>> {
  const rows = seenLately.get(needs.tickets) ?? new Map<string, Seen>();
  seenLately.set(needs.tickets, rows);
  const now = needs.clock.now();
  for (const [key, seen] of rows) if (!isFresh(seen, now)) rows.delete(key);
  const pages = new Map(readings.map((it) => [it.ticketId, it]));
  const asked = [...pages.values()].slice(0, mostRows);
  const wanted = asked.filter((it) => isWanted(rows.get(`${origin} ${it.ticketId}`), it));
  const generation = needs.tickets.generation();
  const answer = await askForRows(needs, origin, api, wanted, view);
  const problem = answer.ok ? null : answer.error;
  const read = answer.ok ? answer.value : new Map<string, Seen>();
  // What was forgotten meanwhile was about to change: this is shown once and not again.
  if (needs.tickets.generation() === generation) for (const row of read) rows.set(...row);

  const results = await Promise.all(
    [...pages.keys()].map(async (ticketId): Promise<[TicketId, TicketReadingResult]> => {
      const ref = { origin, ticketId };
      const known = await needs.tickets.find(ref);
      const key = `${origin} ${ticketId}`;
      const row = read.get(key) ?? rows.get(key);
      if (row)
        return [
          ticketId,
          { observed: best(known, row.record, ref, needs.clock.now()), problem: null },
        ];
      if (problem) return [ticketId, { observed: known ?? null, problem }];
      return [
        ticketId,
        asked.some((it) => it.ticketId === ticketId)
          ? { observed: null, problem: gone }
          : { observed: known ?? null, problem: null },
      ];
    }),
  );
  return new Map(results);
}
