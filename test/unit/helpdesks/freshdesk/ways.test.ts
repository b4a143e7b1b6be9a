import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import { talkMarked } from '../../../../lib/helpdesks/freshdesk/talk-marked.ts';
import { entry, fields, talk, ticket } from './replies.ts';

const id = ticketId('7');
const page = { status: 200, contentType: 'text/html' };
const words = {
  'GET _/ticket_fields': fields([]),
  'GET _/bootstrap/agents_groups': { data: { agents: [], groups: [] } },
};
const own = {
  'GET _/tickets/7': { ticket: ticket() },
  'GET _/tickets/7/conversations': { conversations: [entry('10:00')], meta: {} },
  ...words,
};

describe('v2 first, then the web app’s own API', () => {
  test.each([
    ['refuses the session', { status: 401, json: {} }],
    ['has no right', { status: 403, json: {} }],
    ['does not answer on this domain', { status: 404, json: {} }],
    ['answers with a page', page],
    ['answers in a shape that we do not know', { tickets: 'none' }],
  ])('where v2 %s the other is asked, and keeps being asked', (_what, refusal) => {
    const { result, asked } = talk(api.readTicket(id), { 'GET v2/tickets/7': refusal, ...own });
    expect(result).toMatchObject({ ok: true, value: { ticket: { id: '7' } } });
    expect(asked.filter((line) => line.includes('v2'))).toHaveLength(1);
    expect(asked).toContainEqual(expect.stringContaining('_/tickets/7/conversations'));
  });

  test.each([
    ['a limit', { status: 429, headers: { 'retry-after': '7' }, json: {} }, 'rate-limited'],
    ['a server in trouble', { status: 503, json: {} }, 'server-error'],
  ])('%s is obeyed: no other API is asked', (_what, refusal, kind) => {
    const { result, asked } = talk(api.readTicket(id), { 'GET v2/tickets/7': refusal, ...own });
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(asked).toHaveLength(1);
  });

  test('a limit of the account’s words ends the reading, too', () => {
    const { result } = talk(api.readTicket(id), {
      ...own,
      'GET _/ticket_fields': { status: 429, headers: { 'retry-after': '7' }, json: {} },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'rate-limited', retryAfter: 7000 } });
  });

  test('two pages in the place of data are a session that ended; one is not', () => {
    const both = { 'GET v2/tickets/7': page, 'GET _/tickets/7': page };
    expect(talk(api.readTicket(id), both).result).toMatchObject({ error: { kind: 'signed-out' } });
    expect(talk(api.readTicket(id), { 'GET v2/tickets/7': page }).result).toMatchObject({
      error: { kind: 'unexpected' },
    });
  });

  test('an answer about another ticket is none', () => {
    const other = { ...own, 'GET v2/tickets/7': ticket({ id: 8 }) };
    expect(talk(api.readTicket(id), other).result).toMatchObject({
      value: { ticket: { id: '7' } },
    });
    const { result } = talk(api.readTicket(id), {
      ...other,
      'GET _/tickets/7': { ticket: ticket({ id: 8 }) },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });

  test('a ticket in the archive is found there, without its history', () => {
    const { result } = talk(api.readTicket(id), {
      'GET v2/tickets/archived/7': ticket({ status: 5, archived: true }),
      ...words,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { ticket: { status: 'closed', completeness: 'snapshot' } },
    });
  });
});

describe('a list', () => {
  const rows = [1, 2, 3].map((number) => ticket({ id: number }));
  const ids = ['1', '2', '3'].map(ticketId);
  const found = (result: unknown) =>
    (result as { value: { ticket: { id: string } }[] }).value.map((it) => it.ticket.id);

  test('is the one that its address names, page and order with it', () => {
    const { result, asked } = talk(api.readTickets(ids, 'filter=7001&page=2&orderBy=due_by'), {
      'GET _/tickets': { tickets: rows, meta: {} },
    });
    expect(found(result)).toEqual(['1', '2', '3']);
    const search = new URLSearchParams(asked[0]?.replace(/^.*\?/, ''));
    expect(Object.fromEntries(search)).toMatchObject({
      filter: '7001',
      page: '2',
      order_by: 'due_by',
    });
  });

  test('takes no more than two requests, whatever it lacks', () => {
    const named = rows.map((it) => ({ ...it, status: 12, group_id: 3 }));
    for (const routes of [
      { 'GET _/tickets': { tickets: named }, ...words },
      { 'GET _/tickets': { tickets: named.slice(1) }, 'GET v2/tickets': named, ...words },
      { 'GET v2/tickets': named, ...words },
      {},
    ]) {
      expect(talk(api.readTickets(ids, 'filter=7001'), routes).asked.length).toBeLessThan(3);
      expect(talk(api.readTickets(ids), routes).asked.length).toBeLessThan(3);
      expect(talk(api.readTickets(ids.slice(1, 2)), routes).asked.length).toBeLessThan(3);
    }
  });

  test('gives only rows that were asked for, and no row for what is not there', () => {
    const { result } = talk(api.readTickets([ticketId('2'), ticketId('9')], 'filter=7001'), {
      'GET _/tickets': { tickets: rows },
    });
    expect(found(result)).toEqual(['2']);
  });

  test('a row that cannot be read leaves its neighbours', () => {
    const { result } = talk(api.readTickets(ids, 'filter=7001'), {
      'GET _/tickets': { tickets: [rows[0], { id: 2, status: 'odd' }, rows[2]] },
    });
    expect(found(result)).toEqual(['1', '3']);
  });

  test('a limit on the first request is obeyed', () => {
    const { result, asked } = talk(api.readTickets(ids, 'filter=7001'), {
      'GET _/tickets': { status: 429, headers: { 'retry-after': '7' }, json: {} },
      'GET v2/tickets': rows,
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(asked).toHaveLength(1);
  });
});

test('tickets with a mark are told by the account’s own words where a status is its own', () => {
  const found = (status: number) =>
    talk(talkMarked(['escalated_tier_2']), {
      'GET v2/search/tickets': { results: [ticket({ status })] },
      'GET _/ticket_fields': fields([
        { value: 12, label: 'With the vendor', stop_sla_timer: true },
      ]),
    });
  expect(found(12)).toMatchObject({
    result: {
      value: { records: [{ ticket: { status: 'on-hold', rawStatus: 'With the vendor' } }] },
    },
  });
  expect(found(3).asked).toHaveLength(1);
});

describe('whose session it is', () => {
  const who = (me: unknown) => talk(api.whoAmI(), { 'GET _/bootstrap/me': me }).result;

  test.each([
    [{ id: 5, email: 'a@x.test', contact: { email: 'b@x.test' } }, 'a@x.test'],
    [{ id: 5, contact: { name: 'Ann', email: 'b@x.test' } }, 'b@x.test'],
    [{ id: 5, email: null, contact: { email: ' ' } }, '5'],
    [{ id: '5' }, '5'],
  ])('%j is %j', (agent, account) => {
    expect(who({ agent, meta: {} })).toEqual({ ok: true, value: account });
  });

  test.each([
    ['nobody’s', { agent: null }, 'unexpected'],
    ['one that ended', { status: 401, json: {} }, 'signed-out'],
    ['a page', page, 'unexpected'],
  ])('%s is no account: nothing is written in it', (_what, me, kind) => {
    expect(who(me)).toMatchObject({ ok: false, error: { kind } });
  });
});

test('a ticket whose text did not come says so', () => {
  const { result } = talk(api.readTicket(id), {
    'GET v2/tickets/7': ticket({ description_text: null }),
    'GET v2/tickets/7/conversations': [],
    ...words,
  });
  expect(result).toMatchObject({ value: { missing: ['body'], ticket: { body: null } } });
});

describe('a key, where one was entered', () => {
  const ended = { status: 401, json: {} };
  const both = { 'GET v2/tickets/7': ended, 'GET _/tickets/7': page };
  const keyed = {
    ...both,
    'KEY GET v2/tickets/7': ticket(),
    'KEY GET v2/tickets/7/conversations': [entry('10:00')],
  };

  test('reads the ticket and what was written on it once neither API takes the session', () => {
    const { result, asked } = talk(api.readTicket(id), keyed);
    expect(result).toMatchObject({
      ok: true,
      value: { ticket: { id: '7', completeness: 'full', events: [{ kind: 'created' }, {}] } },
    });
    expect(asked.slice(0, 3).map((line) => line.replace(/\?.*/, ''))).toEqual([
      'GET v2/tickets/7',
      'GET _/tickets/7',
      'KEY GET v2/tickets/7',
    ]);
  });

  test('is not asked where the session is answered, or a limit was reached', () => {
    const answered = talk(api.readTicket(id), { ...keyed, ...own });
    const limited = talk(api.readTicket(id), { ...keyed, 'GET v2/tickets/7': { status: 429 } });
    expect(answered.result.ok).toBe(true);
    for (const { asked } of [answered, limited])
      expect(asked.filter((line) => line.startsWith('KEY'))).toEqual([]);
  });

  test('knows of a ticket, and of no session', () => {
    const of = (reply: object) =>
      talk(api.readTicket(id), { ...both, 'KEY GET v2/tickets/7': reply }).result;
    expect(of({ status: 403, json: {} })).toMatchObject({ error: { kind: 'forbidden' } });
    expect(of({ status: 404, json: {} })).toMatchObject({ error: { kind: 'not-found' } });
    expect(of({ status: 401, json: {} })).toMatchObject({ error: { kind: 'signed-out' } });
    expect(of({ status: 429, json: {} })).toMatchObject({ error: { kind: 'rate-limited' } });
  });

  test.each([
    ['that an address names', 'filter=1'],
    ['that none names', undefined],
  ])('reads a list %s in two requests', (_what, view) => {
    const routes = {
      'GET v2/tickets': ended,
      'GET _/tickets': ended,
      'KEY GET v2/tickets': [ticket(), ticket({ id: 8 })],
    };
    const { result, asked } = talk(api.readTickets([id, ticketId('8')], view), routes);
    expect(result).toMatchObject({ ok: true, value: [{}, {}] });
    expect(asked).toHaveLength(2);
  });

  test('is tried by one ticket of the account, whichever', () => {
    const tried = talk(api.tryKey!(), { 'KEY GET v2/tickets': [ticket()] });
    expect(tried.result).toEqual({ ok: true, value: null });
    expect(talk(api.tryKey!(), {}).result).toMatchObject({ error: { kind: 'signed-out' } });
  });
});
