import { fail, succeed } from '../../domain/result.ts';
import type { Conversation, FoundTickets } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { ticketListReply } from './parse-ticket-list.ts';
import { canBeSearched, markedRequest, rowsPerPage } from './requests.ts';
import { recordOf } from './talk-ticket-list.ts';

/** Tickets at work whose field `field` holds one of `marks`, the first hundred of them. */
export function* talkMarked(
  marks: readonly string[],
  field: string | null,
): Conversation<FoundTickets> {
  const values = marks.filter(canBeSearched);
  if (field === null || values.length === 0) return succeed({ records: [], isWhole: true });
  if (!canBeSearched(field))
    return fail({ kind: 'refused', detail: `Request Tracker cannot search the field "${field}"` });
  const reply = yield* askFor(markedRequest(field, values), ticketListReply);
  if (!reply.ok) return reply;
  return succeed({
    // None of them can stand in a status that is inactive: the search was for the others.
    records: reply.value.map((row) => recordOf(row, new Set())),
    isWhole: reply.value.length < rowsPerPage,
  });
}
