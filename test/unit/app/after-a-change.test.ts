import { beforeEach, describe, expect, test } from 'vitest';
import { assessPage } from '../../../lib/app/assess-page.ts';
import { readHistory } from '../../../lib/app/read-history.ts';
import { forgetRows } from '../../../lib/app/read-list.ts';
import { readTicket } from '../../../lib/app/read-ticket.ts';
import type { TicketFacts } from '../../../lib/domain/ticket/facts.ts';
import { ticketId, type Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute, second, toInstant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { reply, ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi as api } from '../../fakes/helpdesk-api.ts';

const one = ticketId('1');
const ref = { origin, ticketId: one };
let fakes: ReturnType<typeof fakeDependencies>;

beforeEach(async () => {
  fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  await fakes.needs.matrices.save({ matrix: matrix(), preset: true, storedAt: fakes.clock.now() });
  serve({ subject: 'It  broke ' });
});

const serve = (facts: Partial<Ticket> = {}) => {
  const before = fakes.server.tickets.get('1');
  const createdAt = instant('2026-11-20T08:00:00Z');
  const served = fakes.server.serve(ticket({ id: one, createdAt, ...facts }));
  served.version = (before?.version ?? 0) + 1;
};
const facts = (found: TicketFacts['found']): TicketFacts => ({ ticketId: one, found, missing: [] });
const assess = (kind: 'ticket' | 'ticket-list', found: TicketFacts['found']) =>
  assessPage(fakes.needs, {
    site,
    api,
    page: kind === 'ticket' ? { kind, ticketId: one } : { kind },
    readings: [facts(found)],
    signedInAs: null,
    isPrivate: false,
  });
const statuses = async (kind: 'ticket' | 'ticket-list', found: TicketFacts['found']) =>
  (await assess(kind, found)).tickets.map(({ status }) => status);
const solved = { status: 'solved', rawStatus: 'solved' } as const;

describe('right after the user changed a ticket', () => {
  test.each(['ticket', 'ticket-list'] as const)('its page of kind %s shows it', async (kind) => {
    await statuses(kind, { status: 'open' });
    serve(solved);
    fakes.clock.pass(second);
    expect(await statuses(kind, { status: 'solved' })).toEqual(['solved']);
  });

  test.each([
    ['priority', { priority: 'high' }],
    ['subject', { subject: 'Renamed' }],
    ['group', { group: 'Second line' }],
  ] as const)('a page that shows another %s has the ticket read again', async (_, found) => {
    await assess('ticket', {});
    fakes.clock.pass(second);
    await assess('ticket', found);
    expect(fakes.server.requests.length).toBeGreaterThan(1);
  });

  test('its page loaded again asks once, though it shows nothing of the change', async () => {
    await assess('ticket', {});
    fakes.clock.pass(4 * second);
    await assess('ticket', {});
    expect(fakes.server.requests).toEqual(['GET /ticket/1', 'GET /tickets?ids=1']);
  });

  test('a page that agrees, but for white space, costs nothing for three seconds', async () => {
    await assess('ticket', {});
    fakes.clock.pass(3 * second);
    await assess('ticket', { status: 'open', subject: 'It broke' });
    expect(fakes.server.requests).toEqual(['GET /ticket/1']);
  });

  test('a list that goes on showing something else is not asked for at every drawing', async () => {
    await assess('ticket-list', { priority: 'Low (20)' });
    fakes.clock.pass(5 * second);
    await assess('ticket-list', { priority: 'Low (20)' });
    expect(fakes.server.requests).toHaveLength(1);
  });

  test('the popup, which opens while the page is being read, does not give the page its own answer', async () => {
    await assess('ticket', {});
    serve(solved);
    const page = facts({ status: 'solved' });
    const [, second_] = await Promise.all([
      readTicket(fakes.needs, { origin, api, ticketId: one, isPrivate: false }),
      readTicket(fakes.needs, { origin, api, ticketId: one, isPrivate: false, page }),
    ]);
    expect(second_.observed?.record.ticket.status).toBe('solved');
  });

  test('a history of before the change is not taken for that of the row which a list shows', async () => {
    await assess('ticket', {});
    serve(solved);
    fakes.clock.pass(second);
    await assess('ticket-list', { status: 'solved' });
    const history = await readHistory(fakes.needs, {
      origin,
      api,
      ticketId: one,
      isPrivate: false,
    });
    expect(history).toMatchObject({ observed: { record: { ticket: { status: 'solved' } } } });
  });
});

describe('a reading that is under way while something is written', () => {
  /** Holds the answer to the next request until it is let go. */
  function held() {
    const { send } = fakes.server;
    let letGo = () => undefined as void;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    let isFirst = true;
    fakes.server.send = async (at, request) => {
      const answer = await send(at, request);
      if (isFirst) {
        isFirst = false;
        await gate;
      }
      return answer;
    };
    return () => letGo();
  }

  test('is not kept, and not shared with who asks afterwards', async () => {
    const letGo = held();
    const before = assess('ticket', {});
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    serve(solved);
    await fakes.needs.tickets.outdate(ref);
    const after = assess('ticket', {});
    expect((await after).tickets[0]?.status).toBe('solved');
    letGo();
    await before;
    const kept = await fakes.needs.tickets.find(ref);
    expect(kept?.record.ticket.status).toBe('solved');
  });

  test('leaves no old row of a list behind', async () => {
    const letGo = held();
    const before = assess('ticket-list', {});
    await new Promise((resolve) => setTimeout(resolve));
    serve(solved);
    await fakes.needs.tickets.outdate(ref);
    forgetRows(fakes.needs.tickets, origin);
    letGo();
    await before;
    expect(await statuses('ticket-list', {})).toEqual(['solved']);
  });
});

describe('a ticket that was written to', () => {
  test('is read anew though it is young and looks unchanged', async () => {
    await assess('ticket', {});
    const before = fakes.server.requests.length;
    await fakes.needs.tickets.outdate(ref);
    await assess('ticket', {});
    expect(fakes.server.requests.length).toBeGreaterThan(before);
  });

  test('is shown as it was read before where the helpdesk does not answer', async () => {
    await assess('ticket', {});
    await fakes.needs.tickets.outdate(ref);
    fakes.server.fault = { on: /./, what: 'no-answer' };
    const { tickets, problem } = await assess('ticket', {});
    expect(tickets[0]).toMatchObject({ subject: 'It  broke ', state: 'assessed' });
    expect(tickets[0]?.readAt).toBeLessThanOrEqual(fakes.clock.now());
    expect(problem?.kind).toBe('no-answer');
  });
});

describe('a version that is as coarse as a second', () => {
  const changedAt = (ago: number) => new Date(fakes.clock.now() - ago).toISOString();

  test('proves nothing where the ticket was read within a minute of its last change', async () => {
    serve({ events: [reply(changedAt(30 * second))] });
    await assess('ticket', {});
    fakes.clock.pass(5 * minute);
    await assess('ticket', {});
    fakes.clock.pass(5 * minute);
    await assess('ticket', {});
    expect(fakes.server.requests).toEqual(['GET /ticket/1', 'GET /ticket/1', 'GET /tickets?ids=1']);
  });

  test('proves it where the ticket was read later', async () => {
    serve({ events: [reply(changedAt(61 * second))] });
    await assess('ticket', {});
    fakes.clock.pass(5 * minute);
    await assess('ticket', {});
    expect(fakes.server.requests).toEqual(['GET /ticket/1', 'GET /tickets?ids=1']);
  });

  test('counts by the time that the helpdesk names, where nothing that we know of happened', async () => {
    const at = fakes.clock.now();
    await assess('ticket', {});
    const kept = await fakes.needs.tickets.find(ref);
    if (!kept) throw new Error('nothing was kept');
    const record = { ...kept.record, changedAt: toInstant(at - second) };
    await fakes.needs.tickets.save([{ ...kept, record }]);
    fakes.clock.pass(5 * minute);
    await assess('ticket', {});
    expect(fakes.server.requests).toEqual(['GET /ticket/1', 'GET /ticket/1']);
  });

  test('brings no history to the row of a list', async () => {
    serve({ events: [reply(changedAt(30 * second))] });
    await assess('ticket', {});
    const [view] = (await assess('ticket-list', {})).tickets;
    expect(view?.assessment?.completeness).toBe('snapshot');
  });
});

describe('a helpdesk that is left alone', () => {
  const history = () => readHistory(fakes.needs, { origin, api, ticketId: one, isPrivate: false });

  test('uses up no history of the minute', async () => {
    fakes.server.fault = { on: /./, what: 500 };
    for (let asked = 0; asked < 30; asked += 1) await history();
    expect((await fakes.needs.memory.load(origin)).histories).toHaveLength(1);
    expect(await history()).toMatchObject({ observed: null, problem: { kind: 'server-error' } });
  });

  test('is tried again after an hour, whatever it asks for', async () => {
    fakes.server.fault = { on: /./, what: 429, retryAfter: 999_999_999 };
    expect((await assess('ticket', {})).problem?.retryAfter).toBe(hour);
    fakes.server.fault = null;
    fakes.clock.pass(hour + 1);
    expect((await assess('ticket', {})).problem).toBeNull();
  });

  test('because its server says when it will be back is asked for nothing before', async () => {
    fakes.server.fault = { on: /./, what: 503, retryAfter: 600 };
    const { problem } = await assess('ticket', {});
    expect(problem).toMatchObject({ kind: 'server-error', retryAfter: 10 * minute });
    const { length } = fakes.server.requests;
    fakes.server.fault = null;
    fakes.clock.pass(9 * minute);
    expect((await assess('ticket-list', {})).problem).toMatchObject({ kind: 'server-error' });
    expect(fakes.server.requests).toHaveLength(length);
    fakes.clock.pass(minute + 1);
    expect((await assess('ticket', {})).problem).toBeNull();
  });
});
