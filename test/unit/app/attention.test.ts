import { describe, expect, test } from 'vitest';
import { attention } from '../../../lib/app/attention.ts';
import { siteHealth } from '../../../lib/app/site-health.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { fail } from '../../../lib/domain/result.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { outboxEntry, plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi } from '../../fakes/helpdesk-api.ts';

const elsewhere = 'https://second.example';
const policy = matrix({ targets: [{ metric: 'resolution', within: '4 h' }] });
const now = instant('2026-11-20T09:00:00Z');

async function world() {
  const fakes = fakeDependencies();
  const { needs, granted } = fakes;
  granted.add(elsewhere);
  await needs.sites.save(site);
  await needs.sites.save({ ...site, origin: elsewhere });
  await needs.matrices.save({ matrix: policy, preset: false, storedAt: now });
  const see = async (at: string, id: string, age: number, observedAt = now) => {
    const createdAt = toInstant(now - age);
    const record = {
      ticket: ticket(
        { id: ticketId(id), subject: `Ticket ${id}`, createdAt },
        { kind: 'created', at: createdAt, by: 'customer' },
      ),
      missing: [],
      version: '1',
      mergedInto: null,
    };
    const ref = { origin: at, ticketId: ticketId(id) };
    await needs.tickets.save([{ ref, record, observedAt }]);
  };
  return { ...fakes, see };
}
const ids = (items: Awaited<ReturnType<typeof attention>>) =>
  items.map(({ ref }) => `${ref.origin} ${ref.ticketId}`);

describe('what needs someone', () => {
  test('is counted alike on every site, breached first, then by due time', async () => {
    const { needs, server, see } = await world();
    await see(origin, '1', hour);
    await see(origin, '2', 3 * hour + 10 * minute);
    await see(elsewhere, '3', 3 * hour + 30 * minute);
    await see(elsewhere, '4', 5 * hour);
    const items = await attention(needs);
    expect(ids(items)).toEqual([`${elsewhere} 4`, `${elsewhere} 3`, `${origin} 2`]);
    expect(items[0]).toMatchObject({
      address: `${elsewhere}/ticket/4`,
      subject: 'Ticket 4',
      state: 'breached',
      metric: 'resolution',
      dueAt: now - hour,
    });
    expect(items[1]).toMatchObject({ state: 'at-risk' });
    expect(server.requests).toEqual([]);
  });

  test('leaves out sites whose grant is gone', async () => {
    const { needs, granted, see } = await world();
    await see(elsewhere, '4', 5 * hour);
    granted.delete(elsewhere);
    expect(await attention(needs)).toEqual([]);
  });

  test('holds an escalation that was not sent, though no clock presses', async () => {
    const { needs, see } = await world();
    await see(origin, '42', hour);
    await needs.outbox.add(outboxEntry({ plan: plan(), state: 'failed', settledAt: now }));
    expect(await attention(needs)).toMatchObject([{ state: 'escalation' }]);
  });

  test('is not hidden by a long list of another site that was read last', async () => {
    const { needs, see } = await world();
    await see(elsewhere, '4', 5 * hour);
    await see(elsewhere, '5', hour);
    await see(elsewhere, '6', hour);
    const later = toInstant(now + minute);
    for (let id = 100; id < 300; id += 1) await see(origin, String(id), hour, later);
    expect(await attention(needs)).toEqual([]);
    const there = (id: string) => ({ origin: elsewhere, ticketId: ticketId(id) });
    // Breached when it was judged last; the other is not any more, and a third is gone.
    const pressingTickets = async () => [there('4'), there('5'), there('4'), there('gone')];
    await needs.outbox.add(
      outboxEntry({ plan: plan({ ref: there('6') }), state: 'failed', settledAt: now }),
    );
    const deadlines = { ...needs.deadlines, pressingTickets };
    const items = await attention({ ...needs, deadlines });
    expect(ids(items)).toEqual([`${elsewhere} 4`, `${elsewhere} 6`]);
    expect(items).toMatchObject([{ state: 'breached' }, { state: 'escalation' }]);
  });

  test('is told in the order of what presses, whatever is due when', async () => {
    const closing = matrix({
      calendars: { office: berlin },
      targets: [{ metric: 'resolution', within: '8 h', calendar: 'office' }],
    });
    const always = matrix({ id: 'always', targets: [{ metric: 'resolution', within: '9 h' }] });
    const { needs, clock, see } = await world();
    for (const it of [closing, always])
      await needs.matrices.save({ matrix: it, preset: false, storedAt: now });
    const assignments = [{ matrixId: 'always' }];
    await needs.sites.save({ ...site, origin: elsewhere, assignments });
    // One was due at 17:00 in Berlin, when nobody works any more; the other an hour and a half later.
    clock.at = instant('2026-11-19T18:00:00Z');
    await see(origin, '1', now - instant('2026-11-19T08:00:00Z'));
    await see(elsewhere, '2', now - instant('2026-11-19T08:30:00Z'));
    expect((await attention(needs)).map(({ state }) => state)).toEqual(['breached', 'due-closed']);
  });

  test('is twenty tickets at most', async () => {
    const { needs, see } = await world();
    for (let id = 1; id <= 25; id += 1) await see(origin, String(id), 5 * hour);
    expect(await attention(needs)).toHaveLength(20);
  });
});

describe("a site's health", () => {
  const page = {
    page: 'ticket',
    tickets: 1,
    found: ['subject'],
    missing: ['priority'],
    signedIn: true,
  };

  test('is what the page that tells most was read as, and whether the API answers', async () => {
    const { needs, pages } = await world();
    pages.push({ ...page, page: 'other', tickets: 0 }, 'nonsense', page, undefined);
    expect(await siteHealth(needs, origin)).toEqual({
      helpdesk: 'counting',
      isReconstruction: false,
      page,
      api: null,
    });
  });

  test('takes nothing from a page that says more than it was asked', async () => {
    const { needs, pages } = await world();
    pages.push({ ...page, subject: 'secret words' }, { ...page, tickets: -1 });
    expect(await siteHealth(needs, origin)).toMatchObject({ page: null });
  });

  test('names facts and nothing that a page may say in their place', async () => {
    const { needs, pages } = await world();
    const words = ['Jane Doe', 'jane@cust.test', 'subject: it broke', '__proto__', 'toString'];
    pages.push({ ...page, found: ['subject', ...words], missing: [...words, 'priority'] });
    expect((await siteHealth(needs, origin)).page).toEqual(page);
  });

  test('asks no API of a site that is read from its pages alone', async () => {
    const { server } = await world();
    const fromPage = () => fail([]);
    const { needs } = fakeDependencies({
      helpdesk: () => ({ ...helpdeskApi, fromPage }),
      http: server,
    });
    await needs.sites.save(site);
    expect(await siteHealth(needs, origin)).toMatchObject({
      helpdesk: 'counting',
      api: 'not-asked',
    });
    expect(server.requests).toEqual([]);
  });

  test('says how the API fails', async () => {
    const { needs, server } = await world();
    server.fault = { on: /\/me/, what: 403 };
    expect(await siteHealth(needs, origin)).toMatchObject({ api: 'forbidden', page: null });
  });

  test('is unknown where the site is not granted or its helpdesk is not known', async () => {
    const { needs, granted } = await world();
    granted.delete(origin);
    expect(await siteHealth(needs, origin)).toEqual({
      helpdesk: null,
      isReconstruction: false,
      page: null,
      api: 'not-asked',
    });
    await needs.sites.save(newSite(elsewhere));
    expect(await siteHealth(needs, elsewhere)).toMatchObject({ helpdesk: null });
  });
});
