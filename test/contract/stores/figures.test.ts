// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseFiguresStore, readFigures } from '../../../lib/storage/figures-store.ts';
import { migrations } from '../../../lib/storage/migrations.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { entry } from '../../builders/case.ts';
import { ticket } from '../../builders/ticket.ts';
import { figures } from '../../component/insights-samples.ts';
import { now } from '../../component/samples.ts';
import { FixedClock } from '../../fakes/dependencies.ts';

const ref = (id: string) => ({ origin: 'https://desk.example', ticketId: ticketId(id) });
const escalation = () => entry('2026-11-20T08:00:00Z', { kind: 'escalated', tier: 2 });
let names = 0;

function open(name = `figures-${(names += 1)}`) {
  const database = new Database(name);
  const setAside = new DatabaseSetAside(database, new FixedClock());
  return {
    database,
    cases: new DatabaseCaseStore(database, setAside),
    tickets: new DatabaseTicketStore(database, setAside),
    store: new DatabaseFiguresStore(database),
  };
}
let it: ReturnType<typeof open>;
beforeEach(() => {
  it = open();
});

async function all({ database } = it): Promise<readonly CaseFigures[]> {
  const found: CaseFigures[] = [];
  for await (const some of readFigures(database)) found.push(...some);
  return found;
}

const observed = (id: string) => ({
  ref: ref(id),
  record: { ticket: ticket({ id: ticketId(id) }), missing: [], version: '1', mergedInto: null },
  observedAt: now,
});

describe('a ticket', () => {
  test('waits to be counted from its first escalation, and again after every change', async () => {
    await it.tickets.save([observed('1')]);
    expect(await it.store.waiting()).toBe(0);
    await it.cases.add(ref('1'), [escalation()]);
    const [first] = await it.store.uncounted(10);
    expect(first).toMatchObject({ ref: ref('1'), figures: [] });
    await it.store.save(first ?? expect.fail(), [figures({ ref: ref('1') })]);
    expect(await it.store.waiting()).toBe(0);
    await it.tickets.save([observed('1')]);
    const [again] = await it.store.uncounted(10);
    // What was counted before is there: it may have been known better then.
    expect(again?.figures).toEqual([figures({ ref: ref('1') })]);
  });

  test('that changed while it was counted is counted once more', async () => {
    await it.cases.add(ref('1'), [escalation()]);
    const [read] = await it.store.uncounted(10);
    await it.cases.add(ref('1'), [escalation()]);
    await it.store.save(read ?? expect.fail(), [figures({ ref: ref('1') })]);
    expect(await it.store.waiting()).toBe(1);
    expect(await all()).toEqual([]);
  });

  test('whose case is forgotten is counted no more', async () => {
    await it.cases.add(ref('1'), [escalation()]);
    const [waiting] = await it.store.uncounted(10);
    await it.store.save(waiting ?? expect.fail(), [figures({ ref: ref('1'), status: 'open' })]);
    await it.cases.forget(ref('1'));
    expect([await all(), await it.store.live(10)]).toEqual([[], []]);
  });

  test('is on the board while a case of it goes on', async () => {
    for (const id of ['1', '2']) await it.cases.add(ref(id), [escalation()]);
    for (const waiting of await it.store.uncounted(10))
      await it.store.save(waiting, [
        figures({ ref: waiting.ref, status: waiting.ref.ticketId === '1' ? 'open' : 'closed' }),
      ]);
    expect(await it.store.live(10)).toEqual([ref('1')]);
  });
});

test('figures come back in parts, all of them; what is broken is left out', async () => {
  await it.database.run(async (db) => {
    const write = db.transaction('figures', 'readwrite');
    for (const id of ['1', '2', '3'])
      await write.store.put({
        ...ref(id),
        stale: 0,
        live: 0,
        version: 1,
        record: id === '2' ? [{ nothing: 'of ours' }, null] : [],
      });
    await write.done;
  });
  await it.cases.add(ref('4'), [escalation()]);
  const [waiting] = await it.store.uncounted(10);
  await it.store.save(waiting ?? expect.fail(), [figures({ ref: ref('4') })]);
  expect(await all()).toEqual([figures({ ref: ref('4') })]);
});

test('the move from version 3 has every ticket with a case counted, and loses no row', async () => {
  const name = 'figures-before';
  const third = await openDB(name, 3, {
    upgrade(db, _from, _to, upgrade) {
      for (const step of migrations.slice(0, 3)) step(db as never, upgrade as never);
    },
  });
  for (const [id, entryId] of [
    ['1', 'entry-aaaaaa'],
    ['1', 'entry-bbbbbb'],
    ['2', 'entry-cccccc'],
  ])
    await third.add('cases', { ...ref(id ?? ''), entryId, shared: 0, record: escalation() });
  third.close();
  const moved = open(name);
  expect((await moved.store.uncounted(10)).map((row) => row.ref)).toEqual([ref('1'), ref('2')]);
  expect(await moved.database.run((db) => db.count('cases'))).toBe(3);
});
