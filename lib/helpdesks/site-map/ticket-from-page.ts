import { sameWord } from '../../domain/site-map/guess-status.ts';
import { readDate } from '../../domain/site-map/read-date.ts';
import { siteMapHelpdesk, type SiteMap } from '../../domain/site-map/site-map.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { TicketFacts } from '../../domain/ticket/facts.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { hour, type Instant } from '../../domain/time/instant.ts';
import { unknownFields } from '../../domain/ticket/unknown-fields.ts';
import type { TicketRecord } from '../../ports/helpdesk.ts';

/** A day of 25 hours, and what clocks of two pages may differ. */
const longestDay = 26 * hour;

interface Created {
  readonly at: Instant;
  /** False where only the day is known. */
  readonly isExact: boolean;
}

/**
 * When the ticket was created: the page's date by the zone and formats that the user told, or what an
 * earlier page showed, since that never changes. A page that shows the day alone takes nothing from one
 * that showed the time.
 */
function createdIn(
  { shown }: TicketFacts,
  { dates }: SiteMap,
  known: Ticket | undefined,
): Created | null {
  const text = shown?.createdAt;
  const read = dates && text !== undefined ? readDate(text, dates) : null;
  if (read === null) return known ? { at: known.createdAt, isExact: true } : null;
  if (!read.isDay) return { at: read.at, isExact: true };
  const later = known ? known.createdAt - read.at : -1;
  return known && later > 0 && later < longestDay
    ? { at: known.createdAt, isExact: true }
    : { at: read.at, isExact: false };
}

/**
 * A ticket as its page shows it: today's facts and no history; what is missing where it does not show
 * when it was created, or no status.
 *
 * A status whose meaning the user did not tell counts as open, so that its clocks run, and is told as
 * missing; so is a time of creation of which only the day is known.
 */
export function ticketFromPage(
  map: SiteMap,
  facts: TicketFacts,
  known: Ticket | undefined,
): Result<TicketRecord, readonly string[]> {
  const { found, ticketId } = facts;
  const created = createdIn(facts, map, known);
  const raw = found.rawStatus ?? null;
  const lost = [...(raw === null ? ['status'] : []), ...(created === null ? ['createdAt'] : [])];
  if (raw === null || created === null) return fail([...new Set([...facts.missing, ...lost])]);
  const status = map.statuses.find(({ word }) => sameWord(word, raw))?.means;
  const ticket: Ticket = {
    ...unknownFields,
    id: ticketId,
    helpdesk: siteMapHelpdesk,
    subject: found.subject ?? null,
    status: status ?? 'open',
    rawStatus: raw,
    priority: found.priority ?? null,
    requester: found.requester ?? null,
    group: found.group ?? null,
    createdAt: created.at,
    completeness: 'snapshot',
    events: [
      {
        at: created.at,
        kind: 'created',
        ...(map.openedBy === 'customer' ? { by: 'customer' } : {}),
      },
    ],
  };
  const missing = new Set(facts.missing);
  if (!status) missing.add('status');
  if (created.isExact) missing.delete('createdAt');
  else missing.add('createdAt');
  return succeed({
    ticket,
    missing: [...missing],
    version: JSON.stringify([raw, ticket.priority, ticket.subject, created.at]),
    mergedInto: null,
  });
}
