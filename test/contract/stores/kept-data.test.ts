// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { findCustomers } from '../../../lib/storage/kept-customers.ts';
import { Database } from '../../../lib/storage/database.ts';
import { StoredData } from '../../../lib/storage/kept-data.ts';
import { migrations } from '../../../lib/storage/migrations.ts';
import { measureKept } from '../../../lib/storage/measure-kept.ts';
import { areaOf, keptWorld, ownRef, refOf, requester } from './kept-world.ts';

const here = 'https://desk.example';
/** Their names begin alike: what belongs to one is told by more than its beginning. */
const there = 'https://desk.example.org';
const nextDoor = 'https://desk.example:8443';

let world: ReturnType<typeof keptWorld>;
beforeEach(async () => {
  world = keptWorld();
  await world.fill(refOf(here, '1'), requester('Acme', 'jane@acme.test', 'Jane'));
  await world.fill(refOf(here, '12'), requester('Acme Two', 'joe@two.test'));
  await world.fill(refOf(there, '1'), requester(' ACME ', null));
  await world.fill(refOf(nextDoor, '1'), requester(null, 'JANE@acme.test'));
  await world.fill(ownRef, null);
  await world.fillSettings([here, there, nextDoor]);
});

/** What went, and what is new or changed, since `before`. */
async function change(before: readonly string[]) {
  const after = await world.everything();
  return {
    after,
    gone: before.filter((line) => !after.includes(line)),
    fresh: after.filter((line) => !before.includes(line)),
  };
}
/** Lines that hold something of many tickets: they are rewritten, not erased. */
const isShared = (line: string) =>
  /^(?:set-aside \{"store":"database"|\["(?:views|sites-set-aside)",)/.test(line);

describe('erasing a site', () => {
  test('leaves no record of it in any store, and every record of others as it was', async () => {
    const before = await world.everything();
    await world.views.forgetSite(here);
    await world.kept.eraseSite(here);
    const { after, gone, fresh } = await change(before);
    const isOf = (line: string) => new RegExp(`${here}(?![:.])`).test(line);
    // Its settings go with the site itself.
    expect(after.filter((line) => isOf(line) && !line.startsWith('["sites",'))).toEqual([]);
    expect(gone.filter((line) => !isOf(line) && !isShared(line))).toEqual([]);
    expect(fresh.filter((line) => !isShared(line))).toEqual([]);
    expect(new Set(gone.map((line) => line.split(' ')[0]))).toContain('told');
    expect(fresh.find((line) => line.startsWith('set-aside'))).toContain(there);
  });

  test('of one’s own cases leaves those of helpdesks', async () => {
    const before = await world.everything();
    await world.views.forgetSite(ownRef.origin);
    await world.kept.eraseSite(ownRef.origin);
    const { after, gone } = await change(before);
    expect(after.filter((line) => line.includes(ownRef.origin))).toEqual([]);
    expect(gone.filter((line) => !line.includes(ownRef.origin) && !isShared(line))).toEqual([]);
    expect(await world.cases.all()).toHaveLength(4);
  });
});

describe('erasing a customer', () => {
  test.each([
    ['organization', 'acme', [refOf(here, '1'), refOf(there, '1')]],
    ['email', 'Jane@Acme.test', [refOf(here, '1'), refOf(nextDoor, '1')]],
    ['person', 'jane', [refOf(here, '1')]],
    ['organization', 'Acm', []],
  ] as const)('finds the tickets of the %s %s, however it is written', async (kind, name, refs) => {
    const found = await world.kept.ticketsOf({ kind, name });
    expect(new Set(found)).toEqual(new Set(refs));
  });

  test('leaves nothing of their tickets, and all of every other ticket', async () => {
    const before = await world.everything();
    const refs = await world.kept.ticketsOf({ kind: 'organization', name: 'Acme' });
    await world.views.forget(refs);
    await world.kept.eraseTickets(refs);
    const { after, gone, fresh } = await change(before);
    const words = after.join('\n');
    expect(words).not.toMatch(/"(?: ACME |Acme|jane@acme\.test|Jane)"/);
    for (const { origin, ticketId } of refs) {
      expect(words).not.toContain(`${origin}|${ticketId}"`);
      expect(words).not.toContain(JSON.stringify({ origin, ticketId }).slice(1, -1));
      expect(words).not.toContain(JSON.stringify(JSON.stringify([origin, ticketId])));
    }
    const isTheirs = (line: string) =>
      refs.some(({ origin, ticketId }) =>
        new RegExp(`${origin}(?![:.]).*(?:\\||Id":"|,\\\\")${ticketId}(?!\\d)`).test(line),
      );
    expect(gone.filter((line) => !isTheirs(line) && !isShared(line))).toEqual([]);
    expect(fresh.filter((line) => !isShared(line))).toEqual([]);
    expect(await world.kept.ticketsOf({ kind: 'organization', name: 'Acme Two' })).toHaveLength(1);
  });

  test('finds those whose tickets were forgotten by what was counted of their cases', async () => {
    await world.tickets.forgetSite(here);
    const found = await world.kept.ticketsOf({ kind: 'organization', name: 'ACME' });
    expect(found).toContainEqual(refOf(here, '1'));
  });

  test('forgets a ticket that cannot be read', async () => {
    await world.database.run(async (db) => {
      const row = (await db.get('tickets', [here, '1']))!;
      const { ticket } = (row.record as { record: { ticket: object } }).record;
      const record = { ...(row.record as object), record: { ticket, version: 7 } };
      await db.put('tickets', { ...row, record });
    });
    await world.tickets.find(refOf(here, '1'));
    const found = await world.kept.ticketsOf({ kind: 'email', name: 'jane@acme.test' });
    expect(found).toContainEqual(refOf(here, '1'));
    await world.kept.eraseTickets(found);
    expect((await world.everything()).join('\n')).not.toMatch(/jane@acme/i);
  });
});

test('erasing everything leaves what the organisation set, and nothing else', async () => {
  await world.kept.eraseEverything();
  expect(await world.everything()).toEqual([
    JSON.stringify(['policy', { preferences: { keepDays: 30 } }]),
  ]);
});

test('erasing everything deletes what a damaged database left behind', async () => {
  const name = 'kept-damaged';
  const first = new Database(name);
  await first.run((db) => db.count('tickets'));
  await first.close();
  const area = areaOf('local');
  const used = {
    isUsed: () => Promise.resolve(true),
    open: () => Promise.resolve({ factory: indexedDB, name: `${name}-spare` }),
  };
  const moved = new Database(name, migrations, used);
  await new StoredData(moved, area, areaOf('session')).eraseEverything();
  const left = (await indexedDB.databases()).map((it) => it.name);
  expect(left).toContain(`${name}-spare`);
  expect(left).not.toContain(name);
});

test('a search for customers counts each of their tickets once, the most first', async () => {
  expect(await findCustomers(world.database, ' acme')).toEqual({
    customers: [
      { kind: 'organization', name: 'Acme', tickets: 2 },
      { kind: 'email', name: 'jane@acme.test', tickets: 2 },
      { kind: 'organization', name: 'Acme Two', tickets: 1 },
    ],
    isMore: false,
  });
  expect((await findCustomers(world.database, 'nobody')).customers).toEqual([]);
});

describe('what is kept', () => {
  test('is counted by kind, with about the bytes of it', async () => {
    const { sizes, origins } = await measureKept(world.database, world.area);
    const count = Object.fromEntries(sizes.map((it) => [it.kind, it.count]));
    expect(count).toEqual({
      matrices: 1,
      tickets: 5,
      cases: 4,
      'own-cases': 1,
      escalations: 5,
      deadlines: 10,
      figures: 5,
      views: 6,
      copies: 11,
      settings: 5,
      'set-aside': 12,
    });
    const rows = await world.database.run((db) => db.getAll('tickets'));
    const tickets = sizes.find(({ kind }) => kind === 'tickets')!;
    expect(tickets.bytes).toBe(rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0));
    expect(origins).toEqual([here, there, nextDoor, ownRef.origin]);
  });

  test('is nothing in a browser that was never used', async () => {
    const { sizes, origins } = await measureKept(keptWorld().database, keptWorld().area);
    expect(sizes.filter(({ count, bytes }) => count + bytes > 0)).toEqual([]);
    expect(origins).toEqual([]);
  });
});
