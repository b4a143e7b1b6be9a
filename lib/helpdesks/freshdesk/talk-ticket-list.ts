import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { parseTicketId } from './pages.ts';
import { ticketListReply } from './parse-ticket-list.ts';
import { ticketReplyOf, type TicketReply } from './parse-ticket.ts';
import { latestRequest, ticketRequest, viewRequest, type Way } from './requests.ts';
import { askEitherWay, tryWay } from './talk-either-way.ts';
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

/** The list without a filter of anybody's own, those that changed last first. */
const everyTicket = 'filter=all_tickets&orderBy=updated_at&orderType=desc';

/** The requests of a list, by each way. */
const byView = (view: string) => (way: Way) =>
  way === '_' ? viewRequest(view) : latestRequest(way);

/** Where the address names no list: the tickets that changed last. */
function* talkLatest(wanted: ReadonlySet<string>): Conversation<readonly TicketRecord[]> {
  const ways = ['v2', 'key', '_'] as const;
  const read = yield* askEitherWay(byView(everyTicket), ticketListReply, ways);
  if (!read.ok) return read;
  const { value, way } = read.value;
  const rows = rowsOf(value, wanted);
  if (way !== 'v2') return succeed(toRecords(rows, noWords));
  const words = yield* wordsFor(rows);
  return words.ok ? succeed(toRecords(rows, words.value)) : words;
}

/** The list that the page itself shows; for what it lacks, the tickets that changed last. */
function* talkView(
  view: string,
  wanted: ReadonlySet<string>,
): Conversation<readonly TicketRecord[]> {
  const byApp = yield* tryWay(viewRequest(view), ticketListReply);
  if (!byApp.ok) return byApp;
  if (!('value' in byApp.value)) {
    const refused = new Map([['_', byApp.value] as const]);
    const other = yield* askEitherWay(byView(view), ticketListReply, ['key', 'v2'], refused);
    return other.ok ? succeed(toRecords(rowsOf(other.value.value, wanted), noWords)) : other;
  }
  const rows = rowsOf(byApp.value.value, wanted);
  if (rows.size === wanted.size) {
    const words = yield* wordsFor(rows);
    return words.ok ? succeed(toRecords(rows, words.value)) : words;
  }
  const byV2 = yield* tryWay(latestRequest('v2'), ticketListReply);
  if (!byV2.ok) return byV2;
  const others = 'value' in byV2.value ? rowsOf(byV2.value.value, wanted) : [];
  return succeed(toRecords(new Map([...others, ...rows]), noWords));
}

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
  return yield* view === undefined ? talkLatest(wanted) : talkView(view, wanted);
}
