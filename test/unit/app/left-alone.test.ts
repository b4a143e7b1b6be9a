import { beforeEach, describe, expect, test } from 'vitest';
import { assessPage } from '../../../lib/app/assess-page.ts';
import type { Dependencies } from '../../../lib/app/dependencies.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { noteOutcome, problemNow } from '../../../lib/app/pace.ts';
import { politeHttp } from '../../../lib/app/polite-http.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { siteHealth } from '../../../lib/app/site-health.ts';
import { tryWrites } from '../../../lib/app/try-writes.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, minute, second } from '../../../lib/domain/time/instant.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi as api } from '../../fakes/helpdesk-api.ts';

let fakes: ReturnType<typeof fakeDependencies>;
let needs: Dependencies;

/** The worker of this moment; another one remembers what the browser does. */
const start = () => {
  const { clock, server } = fakes;
  needs = { ...fakes.needs, http: politeHttp(server, clock, fakes.needs.memory) };
};

beforeEach(async () => {
  fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  for (const id of ['1', '2', '3', '42']) fakes.server.serve(ticket({ id: ticketId(id) }));
  start();
});

const look = (id: string) =>
  assessPage(needs, {
    site,
    api,
    page: { kind: 'ticket', ticketId: ticketId(id) },
    readings: [],
    signedInAs: 'agent1',
    isPrivate: false,
  });
const answerWith = (what: number, retryAfter?: number, on = /./) => {
  fakes.server.fault = { on, what, ...(retryAfter === undefined ? {} : { retryAfter }) };
};
const asked = () => fakes.server.requests;

describe('a helpdesk that asks to be left alone', () => {
  test('is not asked by those who stood in the queue, whatever they wanted', async () => {
    answerWith(429, 240);
    const views = await Promise.all([look('1'), look('2'), look('3'), siteHealth(needs, origin)]);
    expect(asked()).toEqual(['GET /ticket/1']);
    expect(views.slice(0, 3)).toMatchObject(
      ['1', '2', '3'].map(() => ({ problem: { kind: 'rate-limited', retryAfter: 4 * minute } })),
    );
    expect(views[3]).toMatchObject({ api: 'rate-limited' });
  });

  test('is not waited for longer because many stood in the queue', async () => {
    answerWith(429, 90);
    await Promise.all(['1', '2', '3', '42'].map(look));
    fakes.server.fault = null;
    fakes.clock.pass(90 * second);
    expect((await look('1')).problem).toBeNull();
  });

  test.each([
    [429, undefined, minute],
    [429, 0, 0],
    [429, 1e8, hour],
    [503, 300, 5 * minute],
  ])('with %s and %s seconds is written to no sooner than it says', async (status, told, wait) => {
    const { id } = await sendEscalation(needs, plan());
    fakes.clock.pass(10 * second);
    answerWith(status, told, /\/ticket\/1$/);
    await look('1');
    fakes.server.fault = null;
    const before = asked().length;
    await settleOutbox(needs);
    const entry = await needs.outbox.find(id);
    if (wait === 0) return expect(entry).toMatchObject({ state: 'sent' });
    expect(entry).toMatchObject({ state: 'failed', problem: { retryAfter: wait } });
    expect(asked()).toHaveLength(before);
    await expect(tryWrites(needs, plan().ref)).rejects.toMatchObject({ name: 'ticket-not-read' });
    expect(fakes.server.tickets.get('42')?.notes).toEqual([]);
  });

  test('and says so to a write, is not read either', async () => {
    await sendEscalation(needs, plan());
    fakes.clock.pass(10 * second);
    answerWith(429, 240, /^POST/);
    await settleOutbox(needs);
    fakes.server.fault = null;
    const before = asked().length;
    expect((await look('1')).problem).toMatchObject({ kind: 'rate-limited' });
    fakes.clock.pass(239 * second);
    await look('2');
    expect(asked()).toHaveLength(before);
  });

  test('is left alone by the next worker, too', async () => {
    answerWith(429, 240, /ticket\/1/);
    await look('1');
    start();
    const { id } = await sendEscalation(needs, plan());
    fakes.clock.pass(10 * second);
    await settleOutbox(needs);
    expect(asked()).toEqual(['GET /ticket/1']);
    expect(await needs.outbox.find(id)).toMatchObject({ problem: { kind: 'rate-limited' } });
  });

  test('is left alone though somebody who asked before is answered after that', async () => {
    const endpoint = { origin, operation: 'ticket', subject: '1' } as const;
    const limit = { kind: 'rate-limited', detail: '429', retryAfter: 4 * minute } as const;
    const askedAt = fakes.clock.now();
    await noteOutcome(needs, endpoint, limit, askedAt);
    await noteOutcome(needs, { ...endpoint, subject: '2' }, null, askedAt);
    expect(await problemNow(needs, endpoint)).toMatchObject({ kind: 'rate-limited' });
    fakes.clock.pass(4 * minute);
    await noteOutcome(needs, { ...endpoint, subject: '2' }, null, fakes.clock.now());
    expect((await needs.memory.load(origin)).failures).toEqual({});
  });

  test('on a computer whose clock was set back, is asked again when its time cannot be told', async () => {
    answerWith(429, 240);
    await look('1');
    fakes.server.fault = null;
    fakes.clock.pass(-5 * hour);
    expect((await look('1')).problem).toBeNull();
  });

  test('and fails on and on, on a computer whose clock was set back, is asked once a minute', async () => {
    answerWith(500);
    await look('1');
    fakes.clock.pass(-5 * hour);
    for (let at = 0; at < 12; at += 1) {
      await Promise.all([look('1'), look('2')]);
      fakes.clock.pass(5 * second);
    }
    expect(asked()).toHaveLength(2);
  });
});
