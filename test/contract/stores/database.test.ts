// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseDeadlineIndex } from '../../../lib/storage/deadline-index.ts';
import { DatabaseMatrixStore } from '../../../lib/storage/matrix-store.ts';
import { migrations, type Migration } from '../../../lib/storage/migrations.ts';
import { DatabaseOutboxStore } from '../../../lib/storage/outbox-store.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { outboxEntry } from '../../builders/outbox-entry.ts';
import { FixedClock } from '../../fakes/dependencies.ts';

const at = instant('2026-11-20T09:00:00Z');
const ref = { origin: 'https://desk.example', ticketId: ticketId('42') };
let names = 0;

function open(name = `database-${(names += 1)}`) {
  const database = new Database(name);
  const setAside = new DatabaseSetAside(database, new FixedClock());
  return { name, database, setAside };
}

describe('a record that cannot be read back', () => {
  test('is set aside with its reason while the others are read', async () => {
    const { database, setAside } = open();
    const outbox = new DatabaseOutboxStore(database, setAside);
    await outbox.add(outboxEntry());
    const record = { ...outboxEntry({ id: 'broken-one' }), state: 'nonsense' };
    const row = { id: 'broken-one', planKey: 'x', state: 'waiting', ...ref, record };
    await database.run((db) => db.put('outbox', row));

    expect(await outbox.inState(['waiting'])).toEqual([outboxEntry()]);
    const [noted] = await setAside.all();
    expect(noted).toMatchObject({ store: 'outbox', key: '"broken-one"', at });
    expect(noted?.why).toContain('state');
    // Nothing is lost: the record itself is kept, and is not met again.
    expect(await database.run((db) => db.getAll('set-aside'))).toMatchObject([{ record: row }]);
    await outbox.inState(['waiting']);
    expect(await setAside.all()).toHaveLength(1);
  });

  test.each(['matrices', 'tickets', 'cases'] as const)(
    'in %s neither stops reading nor is deleted',
    async (store) => {
      const { database, setAside } = open();
      const rows = {
        matrices: {
          id: 'broken',
          record: { matrix: { id: 'broken' }, preset: true, storedAt: at },
        },
        tickets: { ...ref, observedAt: at, record: 'scrambled' },
        cases: { ...ref, record: { kind: 'no-such-kind', at } },
      };
      await database.run(async (db) => {
        const change = db.transaction(store, 'readwrite');
        await change.store.put(rows[store] as never);
        await change.done;
      });
      const read = {
        matrices: () => new DatabaseMatrixStore(database, setAside).all(),
        tickets: async () =>
          [await new DatabaseTicketStore(database, setAside).find(ref)].filter(Boolean),
        cases: () => new DatabaseCaseStore(database, setAside).events(ref),
      };
      expect(await read[store]()).toEqual([]);
      expect(await setAside.all()).toMatchObject([{ store }]);
    },
  );
});

describe('a ticket that could not be read back', () => {
  const observed = (subject: string, id = '42') => ({
    ref: { ...ref, ticketId: ticketId(id) },
    record: {
      ticket: ticket({ id: ticketId(id), subject }),
      missing: [],
      version: '1',
      mergedInto: null,
    },
    observedAt: at,
  });
  const tooLong = 'private words '.repeat(1000);

  test('is not kept, and told of once without what is in it', async () => {
    const { database, setAside } = open();
    for (let lives = 0; lives < 3; lives += 1) {
      const tickets = new DatabaseTicketStore(database, setAside);
      await tickets.save([observed(tooLong), observed('short', '43')]);
      expect(await tickets.find(ref)).toBeUndefined();
      expect((await tickets.find({ ...ref, ticketId: ticketId('43') }))?.observedAt).toBe(at);
    }
    const told = await setAside.all();
    expect(told).toHaveLength(1);
    expect(told[0]?.why).toContain('record.ticket.subject');
    const kept = await database.run((db) =>
      Promise.all([db.getAll('set-aside'), db.getAll('tickets')]),
    );
    expect(JSON.stringify(kept)).not.toContain('private words');
  });

  test('with the time of its last change comes back with it', async () => {
    const { database, setAside } = open();
    const tickets = new DatabaseTicketStore(database, setAside);
    const { record, ...rest } = observed('short');
    await tickets.save([{ ...rest, record: { ...record, changedAt: at } }]);
    expect((await tickets.find(ref))?.record.changedAt).toBe(at);
  });
});

describe('the database', () => {
  test('takes every row along to a newer version, and lets an older page go', async () => {
    const { name, database, setAside } = open();
    await new DatabaseMatrixStore(database, setAside).save({
      matrix: matrix(),
      preset: true,
      storedAt: at,
    });
    // The older connection stays open, as in a page that nobody closed.
    const toNext: Migration = (connection) => {
      connection.createObjectStore('later' as 'matrices');
    };
    const newer = new Database(name, [...migrations, toNext]);
    const found = await new DatabaseMatrixStore(
      newer,
      new DatabaseSetAside(newer, new FixedClock()),
    ).all();
    expect(found).toEqual([{ matrix: matrix(), preset: true, storedAt: at }]);
    expect(await newer.run(async (db) => [...db.objectStoreNames])).toContain('later');
    await newer.close();
  });

  test('opens again after it was closed', async () => {
    const { database } = open();
    await database.run((db) => db.count('cases'));
    await database.close();
    expect(await database.run((db) => db.count('cases'))).toBe(0);
  });

  test('reports within three seconds that an older page does not let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { name } = open();
      const stubborn = await openDB(name, 1, {
        upgrade: (db, _from, _to, upgrade) => migrations[0]?.(db as never, upgrade as never),
      });
      const database = new Database(name, [...migrations, () => undefined]);
      const used = database.run((db) => db.count('cases'));
      const failure = used.catch((error: unknown) => error);
      await vi.waitUntil(() => vi.getTimerCount() > 0, { timeout: 30_000 });
      vi.advanceTimersByTime(3000);
      expect(await failure).toMatchObject({ name: 'database-blocked' });
      stubborn.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('of a newer version is left as it is: nothing moves away from it', async () => {
    const { name, database } = open();
    (await openDB(name, 99)).close();
    await expect(database.run((db) => db.count('cases'))).rejects.toMatchObject({
      name: 'database-unavailable',
    });
    const names = (await indexedDB.databases()).map((it) => it.name);
    expect(names).toContain(name);
    expect(names).not.toContain(`${name}-spare`);
  });

  test('is tried five times and no more', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    try {
      const database = new Database('broken');
      for (let attempt = 0; attempt < 9; attempt += 1)
        await expect(database.run((db) => db.count('cases'))).rejects.toMatchObject({
          name: 'database-unavailable',
        });
      expect(open).toHaveBeenCalledTimes(5);
    } finally {
      open.mockRestore();
    }
  });
});

describe('the move from version 1', () => {
  const before = [
    { ...ref, record: { kind: 'escalated', at, tier: 2 }, key: 'plan-00000001' },
    { ...ref, record: { kind: 'pause', at, reason: 'remote' } },
    { ...ref, record: { kind: 'pause', at, reason: 'remote' } },
    { ...ref, record: { kind: 'no-such-kind', at } },
  ];

  async function moved() {
    const { name } = open();
    const first = await openDB(name, 1, {
      upgrade: (db, _from, _to, upgrade) => migrations[0]?.(db as never, upgrade as never),
    });
    for (const row of before) await first.add('cases', row);
    await first.put('outbox', {
      id: 'plan-00000001',
      planKey: 'plan-00000001',
      state: 'waiting',
      ...ref,
      record: outboxEntry(),
    });
    first.close();
    return open(name);
  }

  test('loses no event, gives each a name, and keeps the name of what a plan told', async () => {
    const { database, setAside } = await moved();
    const cases = new DatabaseCaseStore(database, setAside);
    const log = await cases.log(ref);
    expect(log.map(({ event }) => event.kind).sort()).toEqual(['escalated', 'pause', 'pause']);
    expect(new Set(log.map(({ id }) => id)).size).toBe(3);
    expect(log.find(({ event }) => event.kind === 'escalated')?.id).toBe('plan-00000001');
    // What could not be read before is set aside, whole.
    expect(await database.run((db) => db.getAll('set-aside'))).toMatchObject([
      { store: 'cases', record: { record: { event: { kind: 'no-such-kind' } } } },
    ]);
    expect(await cases.add(ref, log)).toEqual([]);
    expect(await new DatabaseOutboxStore(database, setAside).inState(['waiting'])).toEqual([
      outboxEntry(),
    ]);
  });

  test('a name is found again after the database was closed', async () => {
    const { database, setAside, name } = await moved();
    const log = await new DatabaseCaseStore(database, setAside).log(ref);
    await database.close();
    const again = open(name);
    expect(await new DatabaseCaseStore(again.database, again.setAside).log(ref)).toEqual(log);
  });
});

describe('the move from version 2', () => {
  test('looks after every ticket that was observed, and loses no row', async () => {
    const { name } = open();
    const second = await openDB(name, 2, {
      upgrade(db, _from, _to, upgrade) {
        for (const step of migrations.slice(0, 2)) step(db as never, upgrade as never);
      },
    });
    const row = { ...ref, observedAt: at, record: { any: 'thing' } };
    await second.put('tickets', row);
    await second.put('tickets', { ...row, ticketId: '43', record: 'scrambled' });
    await second.add('cases', { ...ref, entryId: 'entry-000001', shared: 0, record: 'kept' });
    second.close();

    const { database } = open(name);
    const deadlines = new DatabaseDeadlineIndex(database);
    const firstAt = at;
    expect((await deadlines.due(at, 10)).map((it) => [it.ref.ticketId, it.firstAt])).toEqual([
      ['42', firstAt],
      ['43', firstAt],
    ]);
    const counts = await database.run((db) =>
      Promise.all([db.count('tickets'), db.count('cases'), db.count('told')]),
    );
    expect(counts).toEqual([2, 1, 0]);
  });
});
