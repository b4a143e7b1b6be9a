import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { parseTicketId } from './pages.ts';
import { ticketListReply } from './parse-ticket-list.ts';
import { ticketReplyOf, type TicketReply } from './parse-ticket.ts';
import { latestRequest, ticketRequest, viewRequest } from './requests.ts';
import { askEitherWay, mayAnswerOtherwise } from './talk-either-way.ts';
import { noWords, talkChoices, talkPeople } from './talk-words.ts';
import { snapshotOf, type Words } from './ticket-from-reply.ts';

type Rows = ReadonlyMap<string, TicketReply>;

const rowsOf = (replies: readonly TicketReply[], wanted: ReadonlySet<string>): Rows =>
  new Map(replies.filter((it) => wanted.has(it.id)).map((it) => [it.id, it]));

/** The words that these rows need most, for one request. */
function* wordsFor(rows: Rows): Conversation<Words> {
  const all = [...rows.values()];
  if (all.some(({ status }) => status > 5)) {
    const choices = yield* talkChoices();
    return choices.ok ? succeed({ ...noWords, ...choices.value }) : choices;
  }
  if (all.every((it) => (it.group_id ?? it.responder_id ?? null) === null)) return succeed(noWords);
  const people = yield* talkPeople();
  return people.ok ? succeed({ ...noWords, people: people.value }) : people;
}

/** One ticket, as when somebody asks whether it changed. */
function* talkOne(id: TicketId): Conversation<readonly TicketRecord[]> {
  const reply = yield* askEitherWay((way) => ticketRequest(way, id), ticketReplyOf(id));
  if (!reply.ok) return reply.error.kind === 'not-found' ? succeed([]) : reply;
  return succeed([snapshotOf(reply.value.value, noWords)]);
}

const toRecords = (rows: Rows, words: Words): readonly TicketRecord[] =>
  [...rows.values()].map((row) => snapshotOf(row, words));

/**
 * Many tickets, without their history, in two requests at most.
 *
 * The list that the page itself shows is asked first, by what its address says: it alone holds the
 * rows of a saved view. Where it does not hold all of `ids`, those that changed last are asked for;
 * else the second request is for the names of what the rows need most. A row that neither holds is
 * left out.
 */
export function* talkTicketList(
  ticketIds: readonly TicketId[],
  view?: string,
): Conversation<readonly TicketRecord[]> {
  const ids = [...new Set(ticketIds)].filter((id) => parseTicketId(id) !== null);
  const [only] = ids;
  if (only === undefined) return succeed([]);
  if (ids.length === 1 && view === undefined) return yield* talkOne(only);
  const wanted: ReadonlySet<string> = new Set(ids);

  const first = yield* askFor(
    view === undefined ? latestRequest() : viewRequest(view),
    ticketListReply,
  );
  if (!first.ok && (view === undefined || !mayAnswerOtherwise(first.error))) return first;
  const rows = rowsOf(first.ok ? first.value : [], wanted);
  if (view === undefined || rows.size === wanted.size) {
    const words = yield* wordsFor(rows);
    return words.ok ? succeed(toRecords(rows, words.value)) : words;
  }
  const latest = yield* askFor(latestRequest(), ticketListReply);
  if (latest.ok)
    return succeed(toRecords(new Map([...rowsOf(latest.value, wanted), ...rows]), noWords));
  if (!mayAnswerOtherwise(latest.error)) return latest;
  return first.ok ? succeed(toRecords(rows, noWords)) : first;
}
