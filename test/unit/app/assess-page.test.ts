import { beforeEach, describe, expect, test } from 'vitest';
import { addFact } from '../../../lib/app/add-fact.ts';
import { assessPage, type PageRequest } from '../../../lib/app/assess-page.ts';
import { readHistory } from '../../../lib/app/read-history.ts';
import { forgetSessionProblems } from '../../../lib/app/pace.ts';
import { ticketId, type TicketId } from '../../../lib/domain/ticket/ticket.ts';
import { instant, minute, second } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi as api } from '../../fakes/helpdesk-api.ts';

const policy = matrix({
  severities: [{ id: 'major', name: 'Major', default: true }],
  targets: [{ metric: 'resolution', within: '4 h' }],
});
const created = { kind: 'created', at: instant('2026-11-20T08:00:00Z'), by: 'customer' } as const;
const served = (id: string) =>
  ticket({ id: ticketId(id), createdAt: created.at, body: 'secret words' }, created);

let fakes: ReturnType<typeof fakeDependencies>;

beforeEach(async () => {
  fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  await fakes.needs.matrices.save({ matrix: policy, preset: true, storedAt: fakes.clock.now() });
  for (const id of ['1', '2', '3']) fakes.server.serve(served(id));
});

const reading = (id: TicketId) => ({
  ticketId: id,
  found: { subject: `page ${id}` },
  missing: ['priority'],
});
const request = (parts: Partial<PageRequest>): PageRequest => ({
  site,
  api,
  page: { kind: 'other' },
  readings: [],
  signedInAs: 'agent1',
  isPrivate: false,
  ...parts,
});
const assessOne = (id = '1', parts: Partial<PageRequest> = {}) =>
  assessPage(
    fakes.needs,
    request({
      page: { kind: 'ticket', ticketId: ticketId(id) },
      readings: [reading(ticketId(id))],
      ...parts,
    }),
  );
const assessList = (...ids: readonly string[]) =>
  assessPage(
    fakes.needs,
    request({ page: { kind: 'ticket-list' }, readings: ids.map((id) => reading(ticketId(id))) }),
  );

describe("a ticket's page", () => {
  test('is judged by the matrix of its site, with its history and every reason', async () => {
    const { tickets, problem } = await assessOne();
    expect(problem).toBeNull();
    expect(tickets[0]).toMatchObject({
      state: 'assessed',
      readFrom: 'api',
      subject: 'Calls are not connecting',
      assignedBecause: { code: 'assigned-site' },
      assessment: { matrix: { id: 'test' }, severity: { id: 'major' } },
    });
    expect(tickets[0]?.assessment?.clocks[0]).toMatchObject({
      metric: 'resolution',
      dueAt: instant('2026-11-20T12:00:00Z'),
    });
    expect(await fakes.needs.views.ticket({ origin, ticketId: ticketId('1') })).toEqual(tickets[0]);
  });

  test('is judged by the matrix of the brand that a field of it holds', async () => {
    const pay = { ...policy, id: 'pay' };
    await fakes.needs.matrices.save({ matrix: pay, preset: false, storedAt: fakes.clock.now() });
    Object.assign(fakes.server.tickets.get('1')?.fields ?? {}, { Label: 'Acme Pay' });
    const assignments = [{ brand: 'acme pay', matrixId: 'pay' }, ...site.assignments];
    const byBrand = { ...site, fieldMap: { brand: 'label' }, assignments };
    const { tickets } = await assessOne('1', { site: byBrand });
    expect(tickets[0]).toMatchObject({
      assignedBecause: { code: 'assigned-brand' },
      assessment: { matrix: { id: 'pay' } },
    });
  });

  test('read again within three seconds asks the helpdesk nothing', async () => {
    await assessOne('1', { readings: [] });
    fakes.clock.pass(3 * second);
    await assessOne('1', { readings: [] });
    expect(fakes.server.requests).toEqual(['GET /ticket/1']);
  });

  test('read again later asks whether it changed, and reads the history only then', async () => {
    await assessOne();
    fakes.clock.pass(minute);
    await assessOne();
    expect(fakes.server.requests).toEqual(['GET /ticket/1', 'GET /tickets?ids=1']);
    const changed = fakes.server.tickets.get('1');
    if (changed) changed.version += 1;
    fakes.clock.pass(minute);
    await assessOne();
    expect(fakes.server.requests.slice(2)).toEqual(['GET /tickets?ids=1', 'GET /ticket/1']);
  });

  test('asked for by ten tabs at once is read once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => assessOne()));
    expect(fakes.server.requests).toEqual(['GET /ticket/1']);
  });

  test('without a matrix says so', async () => {
    const { tickets } = await assessOne('1', { site: { ...site, assignments: [] } });
    expect(tickets[0]).toMatchObject({ state: 'no-matrix', assessment: null, problem: null });
    const removed = await assessOne('2', {
      site: { ...site, assignments: [{ matrixId: 'gone' }] },
    });
    expect(removed.tickets[0]?.state).toBe('no-matrix');
  });

  test('of a private window leaves nothing behind', async () => {
    const { tickets } = await assessOne('1', { isPrivate: true });
    expect(tickets[0]?.state).toBe('assessed');
    expect(await fakes.needs.tickets.find({ origin, ticketId: ticketId('1') })).toBeUndefined();
    expect(fakes.views.size).toBe(0);
  });

  test('remembers the account that the page shows', async () => {
    await assessOne();
    expect((await fakes.needs.memory.load(origin)).account).toBe('agent1');
  });
});

describe('a helpdesk that does not answer as it should', () => {
  test.each([
    [302, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    ['no-answer' as const, 'no-answer'],
    [418, 'unexpected'],
  ])('gives %s its own visible state, %s', async (what, kind) => {
    fakes.server.fault = { on: /./, what };
    const { tickets, problem } = await assessOne();
    expect(problem?.kind).toBe(kind);
    expect(tickets[0]).toMatchObject({
      state: 'unreadable',
      assessment: null,
      subject: 'page 1',
      missing: ['priority'],
      readFrom: 'page',
      problem: { kind },
    });
  });

  test.each([[302], [500], ['no-answer' as const], [403]])(
    'with %s is asked once a minute at most, however often pages ask',
    async (what) => {
      fakes.server.fault = { on: /./, what };
      for (let asked = 0; asked < 60; asked += 1) {
        await Promise.all([assessOne(), assessOne(), assessOne()]);
        fakes.clock.pass(5 * second);
      }
      // Five minutes, the time between tries doubling: at 0, 60 and 180 seconds.
      expect(fakes.server.requests.length).toBeLessThanOrEqual(5);
      expect(fakes.server.requests.length).toBeGreaterThan(1);
    },
  );

  test('is asked again once it works, and everything is as before', async () => {
    fakes.server.fault = { on: /./, what: 500 };
    await assessOne();
    fakes.server.fault = null;
    expect((await assessOne()).problem).toMatchObject({ kind: 'server-error', retryAfter: minute });
    fakes.clock.pass(61 * second);
    expect((await assessOne()).problem).toBeNull();
    fakes.clock.pass(minute);
    expect((await assessOne()).problem).toBeNull();
  });

  test('that asks to wait is left alone for as long as it says', async () => {
    fakes.server.fault = { on: /./, what: 429, retryAfter: 240 };
    expect((await assessOne()).problem?.retryAfter).toBe(4 * minute);
    fakes.clock.pass(239 * second);
    await assessOne('2');
    expect(fakes.server.requests).toHaveLength(1);
  });

  test('shows what was read before, with the problem and its age', async () => {
    const before = await assessOne();
    fakes.clock.pass(2 * minute);
    fakes.server.fault = { on: /./, what: 'no-answer' };
    const { tickets } = await assessOne();
    expect(tickets[0]).toMatchObject({
      state: 'assessed',
      problem: { kind: 'no-answer' },
      readAt: before.tickets[0]?.readAt,
    });
  });

  test('for one forbidden ticket still answers for another', async () => {
    fakes.server.fault = { on: /ticket\/1$/, what: 403 };
    await assessOne('1');
    expect((await assessOne('2')).problem).toBeNull();
  });

  test('is tried at once after the user signed in and loaded a page', async () => {
    fakes.server.fault = { on: /./, what: 302 };
    await assessOne();
    fakes.server.fault = null;
    await forgetSessionProblems(fakes.needs, origin);
    expect((await assessOne()).problem).toBeNull();
  });
});

describe('a list', () => {
  test('of a hundred rows costs one read; the same list drawn again costs none', async () => {
    const ids = Array.from({ length: 120 }, (_, at) => String(at + 1));
    for (const id of ids) fakes.server.serve(served(id));
    const { tickets } = await assessList(...ids);
    expect(fakes.server.requests).toHaveLength(1);
    expect(tickets.filter(({ state }) => state === 'assessed')).toHaveLength(100);
    expect(tickets).toHaveLength(120);
    await assessList(...ids);
    expect(fakes.server.requests).toHaveLength(1);
  });

  test('asks once for a ticket that stands there twice, and for those that came since alone', async () => {
    const { tickets } = await assessList('1', '2', '1', '1');
    expect(tickets.map(({ ref }) => ref.ticketId)).toEqual(['1', '2']);
    await assessList('1', '3', '2', '3');
    expect(fakes.server.requests).toEqual(['GET /tickets?ids=1,2', 'GET /tickets?ids=3']);
  });

  test('uses a history that was read at the version which the list shows, and no older one', async () => {
    await assessOne('1');
    await assessOne('2');
    const changed = fakes.server.tickets.get('2');
    if (changed) changed.version += 1;
    const { tickets } = await assessList('1', '2', '3');
    expect(tickets.map(({ assessment }) => assessment?.completeness)).toEqual([
      'full',
      'snapshot',
      'snapshot',
    ]);
  });

  test('says of a row that the helpdesk left out that it is not found', async () => {
    const { tickets, problem } = await assessList('1', '99');
    expect(tickets.map(({ state }) => state)).toEqual(['assessed', 'unreadable']);
    expect(tickets[1]?.problem?.kind).toBe('not-found');
    expect(problem).toBeNull();
  });

  test('that cannot be read shows the problem on every row', async () => {
    fakes.server.fault = { on: /./, what: 'no-answer' };
    const { tickets, problem } = await assessList('1', '2');
    expect(problem?.kind).toBe('no-answer');
    expect(tickets.map((view) => view.problem?.kind)).toEqual(['no-answer', 'no-answer']);
  });
});

describe('histories of rows', () => {
  const ask = (id: string) =>
    readHistory(fakes.needs, { origin, api, ticketId: ticketId(id), isPrivate: false });

  test('are read one at a time', async () => {
    const [first, second_] = await Promise.all([ask('1'), ask('2')]);
    expect(first).toMatchObject({ problem: null });
    expect(second_).toMatchObject({ retryAfter: 500 });
    expect(fakes.server.requests).toEqual(['GET /ticket/1']);
  });

  test('are read twenty a minute at most; then the time to wait is told', async () => {
    for (let id = 1; id <= 25; id += 1) fakes.server.serve(served(String(id)));
    const answers = [];
    for (let id = 1; id <= 25; id += 1) {
      answers.push(await ask(String(id)));
      fakes.clock.pass(second);
    }
    expect(answers.filter((it) => 'retryAfter' in it)).toHaveLength(5);
    expect(answers[20]).toEqual({ retryAfter: 40 * second });
    fakes.clock.pass(minute);
    expect(await ask('21')).toMatchObject({ problem: null });
  });
});

describe('a fact that only people know', () => {
  const ref = { origin, ticketId: ticketId('1') };

  test('counts at once, is kept, and tells the open pages', async () => {
    const view = await addFact(fakes.needs, ref, {
      kind: 'pause',
      at: instant('2026-11-20T08:30:00Z'),
      reason: 'waiting-on-customer',
    });
    expect(view.state).toBe('assessed');
    expect(await fakes.needs.cases.events(ref)).toMatchObject([{ kind: 'pause', by: 'agent' }]);
    expect(fakes.told).toContain(`refresh ${origin}`);
  });

  test('carries its author and no time in the future', async () => {
    await assessOne();
    await addFact(fakes.needs, ref, { kind: 'workaround', at: instant('2030-01-01T00:00:00Z') });
    expect(await fakes.needs.cases.events(ref)).toEqual([
      { kind: 'workaround', at: fakes.clock.now(), by: 'agent', author: 'agent1' },
    ]);
  });

  test('is not what the helpdesk tells: a reply cannot be entered by hand', async () => {
    const reply = { kind: 'public-reply', at: fakes.clock.now() } as const;
    await expect(addFact(fakes.needs, ref, reply)).rejects.toMatchObject({ name: 'not-a-fact' });
    expect(await fakes.needs.cases.events(ref)).toEqual([]);
  });
});
