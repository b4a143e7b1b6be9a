import * as v from 'valibot';
import { succeed } from '../../domain/result.ts';
import { isFinished } from '../../domain/ticket/ticket.ts';
import type { Conversation, FoundTickets } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { ticketReply, type TicketReply } from './parse-ticket.ts';
import { readable } from './reply-values.ts';
import { longestQuery, rowsFound, taggedQuery, taggedRequest } from './requests.ts';
import { noWords, talkChoices } from './talk-words.ts';
import { snapshotOf } from './ticket-from-reply.ts';

const foundReply = v.object({ results: readable(ticketReply) });

/** Statuses above this are the account's own. */
const lastShippedStatus = 5;

/** A tag of ours and nothing that a search would understand otherwise. */
const isTag = (text: string): boolean => /^\w+$/.test(text);

/** As many of `tags` as one query has room for, in their order. */
function fitting(tags: readonly string[]): readonly string[] {
  const most = tags.findIndex((_, at) => taggedQuery(tags.slice(0, at + 1)).length > longestQuery);
  return most < 0 ? tags : tags.slice(0, most);
}

/** Tickets that are not solved and carry one of the tags `marks`, thirty of them. Freshdesk's index lags behind by some minutes. */
export function* talkMarked(marks: readonly string[]): Conversation<FoundTickets> {
  const wanted = marks.filter(isTag);
  const tags = fitting(wanted);
  if (tags.length === 0) return succeed({ records: [], isWhole: true });
  const found = yield* askFor(taggedRequest(tags), foundReply);
  if (!found.ok) return found;
  const rows: readonly TicketReply[] = found.value.results;
  let words = noWords;
  if (rows.some(({ status }) => status > lastShippedStatus)) {
    const choices = yield* talkChoices();
    if (!choices.ok) return choices;
    words = { ...noWords, ...choices.value };
  }
  return succeed({
    records: rows
      .map((row) => snapshotOf(row, words))
      .filter(({ ticket }) => !isFinished(ticket.status)),
    isWhole: rows.length < rowsFound && tags.length === wanted.length,
  });
}
