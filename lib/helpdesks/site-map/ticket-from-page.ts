import { sameWord } from '../../domain/site-map/guess-status.ts';
import { readDate } from '../../domain/site-map/read-date.ts';
import { siteMapHelpdesk, type SiteMap } from '../../domain/site-map/site-map.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { TicketFacts } from '../../domain/ticket/facts.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { unknownFields } from '../../domain/ticket/unknown-fields.ts';
import type { TicketRecord } from '../../ports/helpdesk.ts';

interface Created {
  readonly at: Instant;
  /** False where only the day, or an age, is known: it is then the earliest moment that can be meant. */
  readonly isExact: boolean;
}

/** What an earlier page showed. */
const createdBefore = ({ ticket, missing }: TicketRecord): Created => ({
  at: ticket.createdAt,
  isExact: !missing.includes('createdAt'),
});

/**
 * When the ticket was created: the page's date by the zone and formats that the user told, or what an
 * earlier page showed, since that never changes. A page that shows the day or an age takes nothing from
 * one that showed the time; of two ages the one that leaves less time counts, since a page that stays
 * open may go on showing an old one.
 */
function createdIn(
  { shown }: TicketFacts,
  { dates }: SiteMap,
  known: TicketRecord | undefined,
  now: Instant,
): Created | null {
  const text = shown?.createdAt;
  const before = known ? createdBefore(known) : null;
  const read = dates && text !== undefined ? readDate(text, dates, now) : null;
  if (read === null) return before;
  const { at, latest, names } = read;
  if (names === 'moment' || before === null || before.at > latest)
    return { at, isExact: names === 'moment' };
  const isKept = before.isExact ? before.at >= at : names === 'age' && before.at < at;
  return isKept ? before : { at, isExact: false };
}

/**
 * A ticket as its page shows it: today's facts and no history; what is missing where it does not show
 * when it was created, or no status.
 *
 * A status whose meaning the user did not tell counts as open, so that its clocks run, and is told as
 * missing; so is a time of creation of which only the day, or an age, is known.
 */
export function ticketFromPage(
  map: SiteMap,
  facts: TicketFacts,
  known: TicketRecord | undefined,
  now: Instant,
): Result<TicketRecord, readonly string[]> {
  const { found, ticketId } = facts;
  const created = createdIn(facts, map, known, now);
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
