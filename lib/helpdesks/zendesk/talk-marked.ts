import * as v from 'valibot';
import { succeed } from '../../domain/result.ts';
import { ticketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, FoundTickets } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { readable, id } from './reply-values.ts';
import { rowsPerPage, taggedRequest } from './requests.ts';
import { explain } from './talk-ticket.ts';
import { talkTicketList } from './talk-ticket-list.ts';

/** A list carries no more in two requests. */
const mostRows = 2 * rowsPerPage;

/** What a search found: of anything but a ticket, and of a ticket without a number, nothing is said. */
const foundReply = v.object({
  results: readable(v.object({ id, result_type: v.optional(v.literal('ticket'), 'ticket') })),
});

/** A tag of ours and nothing that a search would understand otherwise. */
const isTag = (text: string): boolean => /^\w+$/.test(text);

/**
 * Tickets that are not solved and carry one of the tags `marks`. Zendesk's index lags behind by some
 * minutes, so each ticket's own tags decide.
 */
export function* talkMarked(marks: readonly string[]): Conversation<FoundTickets> {
  const tags = marks.filter(isTag);
  const ids = new Set<string>();
  let isWhole = true;
  for (const tag of tags) {
    const found = yield* askFor(taggedRequest(tag), foundReply);
    if (!found.ok) return yield* explain(found.error);
    for (const row of found.value.results) ids.add(row.id);
    isWhole &&= found.value.results.length < rowsPerPage;
  }
  const rows = yield* talkTicketList([...ids].slice(0, mostRows).map(ticketId));
  if (!rows.ok) return rows;
  const records = rows.value.filter(
    ({ ticket }) => ticket.tags === null || ticket.tags.some((tag) => tags.includes(tag)),
  );
  return succeed({ records, isWhole: isWhole && ids.size <= mostRows });
}
