import { buildDeadline } from '../../../lib/domain/deadlines/deadline.ts';
import { ticketId, type Requester, type TicketRef } from '../../../lib/domain/ticket/ticket.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { ownOrigin } from '../../../lib/domain/customer/own-case.ts';
import { keepCasesSafe, keepMatricesSafe, keepOutboxSafe } from '../../../lib/app/keep-safe.ts';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseFeedStore } from '../../../lib/storage/feed-store.ts';
import { DatabaseFiguresStore } from '../../../lib/storage/figures-store.ts';
import { StoredData } from '../../../lib/storage/kept-data.ts';
import { DatabaseMatrixStore } from '../../../lib/storage/matrix-store.ts';
import { DatabaseOutboxStore } from '../../../lib/storage/outbox-store.ts';
import { StoredSafeCopy } from '../../../lib/storage/safe-copy.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { SessionSiteMemory } from '../../../lib/storage/site-memory.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { DatabaseToldLog } from '../../../lib/storage/told-log.ts';
import { StoredViews } from '../../../lib/storage/views.ts';
import { DatabaseWebhookStore } from '../../../lib/storage/webhook-store.ts';
import { entry } from '../../builders/case.ts';
import { matrix } from '../../builders/matrix.ts';
import { outboxEntry, plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { figures } from '../../component/insights-samples.ts';
import { now, ticketView } from '../../component/samples.ts';
import { FakeStorageArea } from '../../fakes/browser-storage.ts';
import { FixedClock } from '../../fakes/dependencies.ts';

let names = 0;

/** Every area of the fake browser, with the question for all that it holds. */
export const areaOf = (name: string) => {
  const area = new FakeStorageArea(name);
  return { ...area, get: area.get, all: () => area.get(null) };
};

/** Every store that keeps something, over one database and two areas. */
export function keptWorld() {
  const database = new Database(`kept-${(names += 1)}`);
  const area = areaOf('local');
  const session = areaOf('session');
  const aside = new DatabaseSetAside(database, new FixedClock());
  const copy = new StoredSafeCopy(area);
  const stores = {
    matrices: keepMatricesSafe(new DatabaseMatrixStore(database, aside), copy),
    tickets: new DatabaseTicketStore(database, aside),
    cases: keepCasesSafe(new DatabaseCaseStore(database, aside), copy),
    outbox: keepOutboxSafe(new DatabaseOutboxStore(database, aside), copy),
    figures: new DatabaseFiguresStore(database),
    told: new DatabaseToldLog(database),
    views: new StoredViews(area),
    memory: new SessionSiteMemory(session),
    webhooks: new DatabaseWebhookStore(database),
    feeds: new DatabaseFeedStore(database),
  };
  const kept = new StoredData(database, area, session);

  /** Everything that is kept, one line a record. */
  async function everything(): Promise<readonly string[]> {
    const rows = await database.run((db) =>
      Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)])),
    );
    const inRows = rows.flatMap(([name, all]) =>
      (all as unknown[]).map((row) => `${String(name)} ${JSON.stringify(row)}`),
    );
    const inAreas = await Promise.all([area.all(), session.all()]);
    return [
      ...inRows,
      ...inAreas.flatMap((it) => Object.entries(it).map((pair) => JSON.stringify(pair))),
    ].sort();
  }

  /** A ticket with a record in every store that can hold one of it. */
  async function fill(ref: TicketRef, requester: Requester | null): Promise<void> {
    const { origin, ticketId: id } = ref;
    const key = `plan-${origin}-${id}`.replace(/\W+/g, '-');
    await stores.tickets.save([
      {
        ref,
        record: { ticket: ticket({ id, requester }), missing: [], version: '1', mergedInto: null },
        observedAt: now,
      },
    ]);
    await stores.cases.add(ref, [entry('2026-11-20T08:00:00Z', { kind: 'escalated', tier: 2 })]);
    for (const uncounted of await stores.figures.uncounted(10))
      await stores.figures.save(uncounted, [
        figures({ ref: uncounted.ref, organization: requester?.organization ?? null }),
      ]);
    await stores.outbox.add(outboxEntry({ id: key, plan: plan({ key, ref }) }));
    const deadline = buildDeadline(ref, false, {
      kind: 'breach',
      metric: 'resolution',
      source: 'matrix',
      tier: null,
      at: now,
      dueAt: now,
    });
    await stores.told.take([{ deadline, state: 'claimed' }], { now, release: false });
    await stores.views.saveTickets([ticketView({ ref })]);
    await stores.memory.update(origin, (it) => ({ ...it, account: `agent at ${origin}` }));
    const broken = { origin, ticketId: id, entryId: `${id}-broken`, shared: 0, record: null };
    await database.run((db) =>
      db.add('set-aside', { store: 'cases', key: '7', why: 'kind', at: now, record: broken }),
    );
    await database.run((db) =>
      db.add('set-aside', {
        store: 'tickets',
        key: JSON.stringify([origin, id]),
        why: 'x',
        at: now,
        record: null,
      }),
    );
  }

  /** What is kept of no ticket. */
  async function fillSettings(origins: readonly string[]): Promise<void> {
    await stores.matrices.save({ matrix: matrix({ id: 'mine' }), preset: false, storedAt: now });
    await stores.webhooks.save({
      id: 'hook-0001',
      name: 'On call',
      kind: 'slack',
      url: 'https://hooks.test/1',
      secret: null,
      withSubject: false,
    });
    await area.set({
      policy: { preferences: { keepDays: 30 } },
      preferences: { timeZone: 'Asia/Kolkata', hours: null, keepDays: 60 },
      sites: origins.map(newSite),
      'sites-set-aside': origins.map((origin) => ({ origin, helpdesk: 7 })),
      'vendor-marks': { favourites: ['mine'], recent: [] },
    });
    const cases = [
      ...(await stores.cases.all()),
      { ref: refOf('https://x.test', '1'), entries: [] },
    ];
    const record = { matrices: [], cases, outbox: await stores.outbox.inState(['waiting']) };
    await database.run((db) =>
      db.add('set-aside', { store: 'database', key: '', why: 'lost', at: now, record }),
    );
  }
  return { ...stores, kept, database, area, session, everything, fill, fillSettings };
}

export const refOf = (origin: string, id: string): TicketRef => ({
  origin,
  ticketId: ticketId(id),
});
export const ownRef = refOf(ownOrigin, 'vendor-a1b2c3');

export const requester = (
  organization: string | null,
  email: string | null,
  name: string | null = null,
): Requester => ({ organization, email, name, timeZone: null });
