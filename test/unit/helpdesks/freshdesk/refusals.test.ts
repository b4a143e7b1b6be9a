import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import { entry, fields, talk, ticket } from './replies.ts';

const id = ticketId('7');
const page = { status: 200, contentType: 'text/html' };
const none = { status: 404, json: {} };
const noSession = { status: 401, json: { code: 'invalid_credentials' } };
const noRight = { status: 403, json: { code: 'access_denied' } };
const odd = { tickets: 'none' };
/** What is left of 5 MB and more, and of what cannot be parsed. */
const broken = { status: 200, contentType: 'application/json' };
const words = {
  'GET _/ticket_fields': fields([]),
  'GET _/bootstrap/agents_groups': { data: { agents: [], groups: [] } },
};

describe('where neither API answers, the problem is the one that the agent has', () => {
  test.each([
    ['v2 takes no session, and the ticket is not there', noSession, none, 'not-found'],
    ['v2 takes no session, and the agent may not see it', noSession, noRight, 'forbidden'],
    ['v2 takes no session, and the other is not understood', noSession, odd, 'unexpected'],
    ['the session ended', noSession, noSession, 'signed-out'],
    ['the session ended, on a company’s own domain', none, noSession, 'signed-out'],
    ['it is answered with a page there', none, page, 'signed-out'],
    ['it is answered with a page after 401', noSession, page, 'signed-out'],
    ['it is answered with two pages', page, page, 'signed-out'],
    ['it is sent to another sign-in there', none, { status: 0 }, 'signed-out'],
    ['the agent may not see it, on a company’s own domain', none, noRight, 'forbidden'],
    ['the agent may not see it, and the other does not know it', noRight, none, 'forbidden'],
    ['the agent may not see it, and the other shows a page', noRight, page, 'forbidden'],
    ['it is not there, and the other is not understood', none, odd, 'not-found'],
    ['v2 is not understood, and the other does not know it', odd, none, 'unexpected'],
    ['v2 shows a page, and the other does not know it', page, none, 'unexpected'],
    ['both are longer than is taken, or no JSON', broken, broken, 'unexpected'],
  ])('%s', (_what, byV2, byApp, kind) => {
    const routes = { 'GET v2/tickets/7': byV2, 'GET _/tickets/7': byApp };
    const { result } = talk(api.readTicket(id), { ...routes, ...words });
    expect(result).toMatchObject({ ok: false, error: { kind } });
    // A look whether it changed says the same; what is not there is left out.
    expect(talk(api.readTickets([id]), routes).result).toMatchObject(
      kind === 'not-found' ? { value: [] } : { ok: false, error: { kind } },
    );
  });
});

describe('a list', () => {
  const ids = ['1', '2'].map(ticketId);
  const rows = ids.map((it) => ticket({ id: Number(it) }));
  const inView = 'filter=7001';

  test.each([
    ['the session ended: two pages', page, page, 'signed-out'],
    ['the session ended: 401 of both', noSession, noSession, 'signed-out'],
    ['the session ended, on a company’s own domain', page, none, 'signed-out'],
    ['the view is nobody’s, and v2 takes no session', none, noSession, 'not-found'],
    ['the view is not understood, and v2 asks for rights', odd, noRight, 'forbidden'],
  ])('%s', (_what, byApp, byV2, kind) => {
    const { result, asked } = talk(api.readTickets(ids, inView), {
      'GET _/tickets': byApp,
      'GET v2/tickets': byV2,
    });
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['is not there, as on a company’s own domain', none],
    ['takes no session', noSession],
    ['has no right', noRight],
    ['shows a page', page],
  ])('whose address names none comes of the web app where v2 %s', (_what, byV2) => {
    const { result, asked } = talk(api.readTickets(ids), {
      'GET v2/tickets': byV2,
      'GET _/tickets': { tickets: rows, meta: {} },
      ...words,
    });
    expect(result).toMatchObject({ ok: true, value: [{}, {}] });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('filter=all_tickets');
    expect(asked[1]).toContain('order_by=updated_at&order_type=desc');
  });

  test('whose address names none obeys a limit', () => {
    const limit = { status: 429, headers: { 'retry-after': '7' }, json: {} };
    const { result, asked } = talk(api.readTickets(ids), {
      'GET v2/tickets': limit,
      'GET _/tickets': { tickets: rows },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'rate-limited', retryAfter: 7000 } });
    expect(asked).toHaveLength(1);
  });
});

describe('what was written', () => {
  const given = { 'GET v2/tickets/7': ticket(), ...words };
  const own = { 'GET _/tickets/7/conversations': { conversations: [entry('10:00')] } };

  test.each([
    ['is refused by v2, which gave the ticket', noRight],
    ['v2 answers with a page', page],
    ['v2 gives with a hole', [entry('10:00'), { id: 3 }]],
  ])('comes of the web app’s own API where it %s', (_what, byV2) => {
    const routes = { ...given, ...own, 'GET v2/tickets/7/conversations': byV2 };
    expect(talk(api.readTicket(id), routes).result).toMatchObject({
      ok: true,
      value: { ticket: { completeness: 'full', events: [{}, { kind: 'public-reply' }] } },
    });
  });

  test('goes on where it began: the second page is not asked of the one that refused', () => {
    const first = Array.from({ length: 100 }, () => entry('10:00'));
    const { result, asked } = talk(api.readTicket(id), {
      ...given,
      'GET v2/tickets/7/conversations': noRight,
      'GET _/tickets/7/conversations': ({ path }: { readonly path: string }) => ({
        conversations: /[?&]page=1\b/.test(path) ? first : [entry('11:00')],
      }),
    });
    expect(result).toMatchObject({ ok: true, value: { ticket: { completeness: 'full' } } });
    expect(asked.filter((line) => line.includes('v2/tickets/7/conv'))).toHaveLength(1);
  });

  test('a limit is obeyed: the other is not asked', () => {
    const limit = { status: 429, headers: {}, json: {} };
    const routes = { ...given, ...own, 'GET v2/tickets/7/conversations': limit };
    // Where it does not say for how long, a minute.
    expect(talk(api.readTicket(id), routes).result).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited', retryAfter: 60_000 },
    });
  });

  test.each([
    ['401', noSession],
    ['pages', page],
  ])('a session that ended while a ticket was read is told, and nothing is shown: %s', (_, it) => {
    const { result } = talk(api.readTicket(id), {
      'GET v2/tickets/7': ticket(),
      ...Object.fromEntries(Object.keys({ ...words, ...own }).map((line) => [line, it])),
      'GET v2/tickets/7/conversations': it,
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'signed-out' } });
  });
});
