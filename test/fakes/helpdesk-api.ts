import type { HelpdeskProblem } from '../../lib/domain/helpdesk-problem.ts';
import { fail, succeed } from '../../lib/domain/result.ts';
import { toInstant } from '../../lib/domain/time/instant.ts';
import type { Actor, Ticket, TicketId } from '../../lib/domain/ticket/ticket.ts';
import type {
  Conversation,
  HelpdeskApi,
  TicketRecord,
  WriteOutcome,
  WriteRequest,
} from '../../lib/ports/helpdesk.ts';
import type { ApiRequest, JsonValue } from '../../lib/ports/http.ts';

const request = (method: ApiRequest['method'], path: string, body?: JsonValue): ApiRequest => ({
  transport: 'worker',
  method,
  path,
  ...(body === undefined ? {} : { body }),
});

const problems: Readonly<Record<number, HelpdeskProblem['kind']>> = {
  302: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
  500: 'server-error',
};

function* ask(it: ApiRequest): Conversation<unknown> {
  const reply = yield it;
  if (!reply.ok) return reply;
  const { status, headers, json } = reply.value;
  const kind = problems[status] ?? (status > 500 ? 'server-error' : undefined);
  if (!kind) return succeed(json);
  const seconds = headers['retry-after'];
  return fail({
    kind,
    detail: `${status}`,
    ...(seconds ? { retryAfter: Number(seconds) * 1000 } : {}),
  });
}

type Row = Ticket & { readonly version: number };

const record = ({ version, ...ticket }: Row): TicketRecord => ({
  ticket,
  missing: [],
  version: String(version),
  mergedInto: null,
});

function* writeNote({ ticketId, mark }: WriteRequest, body: string): Conversation<WriteOutcome> {
  const path = `/ticket/${ticketId}`;
  const before = yield* ask(request('GET', `${path}/notes`));
  if (!before.ok) return before;
  if ((before.value as string[]).some((note) => note.includes(mark)))
    return succeed({ alreadyDone: true, path });
  const written = yield* ask(request('POST', `${path}/notes`, { text: body }));
  if (!written.ok) return written;
  const after = yield* ask(request('GET', `${path}/notes`));
  return after.ok ? succeed({ alreadyDone: false, path }) : after;
}

/** The worker half of a helpdesk that only `HelpdeskServer` speaks. */
export const helpdeskApi: HelpdeskApi = {
  id: 'counting',
  name: 'Counting Helpdesk',
  isReconstruction: false,
  hosts: [],
  writes: ['note', 'priority', 'field'],
  priorities: ['low', 'high'],
  ticketPath: (id) => `/ticket/${id}`,
  pageAt(url) {
    const id = /^\/ticket\/(\w+)$/.exec(url.pathname)?.[1];
    if (id !== undefined) return { kind: 'ticket', ticketId: id as TicketId };
    return url.pathname === '/list' ? { kind: 'ticket-list' } : { kind: 'other' };
  },
  *whoAmI() {
    const me = yield* ask(request('GET', '/me'));
    return me.ok ? succeed((me.value as { user: string | null }).user) : me;
  },
  *readTicket(id) {
    const row = yield* ask(request('GET', `/ticket/${id}`));
    return row.ok ? succeed(record(row.value as Row)) : row;
  },
  *readTickets(ids) {
    const rows = yield* ask(request('GET', `/tickets?ids=${ids.join(',')}`));
    return rows.ok ? succeed((rows.value as Row[]).map(record)) : rows;
  },
  *markFields() {
    yield* [];
    return succeed([{ name: 'Next Step' }]);
  },
  *readNotes(id, word) {
    const notes = yield* ask(request('GET', `/ticket/${id}/authored`));
    if (!notes.ok) return notes;
    const rows = notes.value as { text: string; by?: Actor }[];
    return succeed(
      rows
        .filter(({ text }) => text.includes(word))
        .map(({ text, by }) => ({
          at: toInstant(0),
          author: null,
          text,
          ...(by === undefined ? {} : { by }),
        })),
    );
  },
  *findMarked(marks, field) {
    const rows = yield* ask(
      request('GET', `/search?field=${encodeURIComponent(field ?? '')}&values=${marks.join(',')}`),
    );
    return rows.ok ? succeed({ records: (rows.value as Row[]).map(record), isWhole: true }) : rows;
  },
  *write(it) {
    const { write, ticketId } = it;
    const path = `/ticket/${ticketId}`;
    if (write.kind === 'note') return yield* writeNote(it, write.body);
    if (write.kind === 'tag' || write.kind === 'group') throw new Error('never offered');
    const before = yield* ask(request('GET', path));
    if (!before.ok) return before;
    const row = before.value as Row;
    const isThere =
      write.kind === 'priority'
        ? row.priority === write.to
        : row.fields?.[write.name] === write.value;
    if (isThere) return succeed({ alreadyDone: true, path });
    const written =
      write.kind === 'priority'
        ? yield* ask(request('PUT', `${path}/priority`, { to: write.to }))
        : yield* ask(request('PUT', `${path}/fields`, { [write.name]: write.value }));
    return written.ok ? succeed({ alreadyDone: false, path }) : written;
  },
};
