import { succeed } from '../../domain/result.ts';
import { ticketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { isCreation } from './history-span.ts';
import { historyReply, type Transaction } from './parse-history.ts';
import type { TicketReply } from './parse-ticket.ts';
import { historyRequest, rowsPerPage } from './requests.ts';

const mostPages = 20;

/**
 * A ticket's history, newest first, and whether it was read down to its start.
 *
 * `total` is null for all but administrators, and a page leaves out what the user may not see, so a
 * page that is not full need not be the last. The start is reached where a page holds the ticket's
 * own creation and is not full, or where a page is empty. 2,000 rows at most.
 */
export function* talkHistory(ticket: TicketReply): Conversation<{
  readonly transactions: readonly Transaction[];
  readonly reachedStart: boolean;
}> {
  const transactions: Transaction[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = yield* askFor(historyRequest(ticketId(ticket.id), page), historyReply);
    if (!reply.ok) return reply;
    const { items } = reply.value;
    transactions.push(...items);
    const hasCreation = items.some((row) => isCreation(row, ticket));
    if (items.length === 0 || (hasCreation && items.length < rowsPerPage))
      return succeed({ transactions, reachedStart: true });
  }
  return succeed({ transactions, reachedStart: false });
}
