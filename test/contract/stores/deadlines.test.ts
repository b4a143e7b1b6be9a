// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { buildDeadline, type Deadline } from '../../../lib/domain/deadlines/deadline.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseDeadlineIndex } from '../../../lib/storage/deadline-index.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { DatabaseToldLog } from '../../../lib/storage/told-log.ts';
import { ticket } from '../../builders/ticket.ts';
import { FixedClock } from '../../fakes/dependencies.ts';

const now = instant('2026-11-20T09:00:00Z');
const origin = 'https://desk.example';
const refOf = (id: string) => ({ origin, ticketId: ticketId(id) });
const deadline = (id: string): Deadline =>
  buildDeadline(refOf(id), false, {
    kind: 'breach',
    metric: 'resolution',
    source: 'matrix',
    tier: null,
    at: now,
    dueAt: now,
  });
let names = 0;

function open() {
  const database = new Database(`index-${(names += 1)}`);
  const tickets = new DatabaseTicketStore(
    database,
    new DatabaseSetAside(database, new FixedClock()),
  );
  const see = (id: string, at = origin) =>
    tickets.save([
      {
        ref: { ...refOf(id), origin: at },
        record: {
          ticket: ticket({ id: ticketId(id) }),
          missing: [],
          version: '1',
          mergedInto: null,
        },
        observedAt: now,
      },
    ]);
  const index = new DatabaseDeadlineIndex(database);
  return { database, tickets, see, index, told: new DatabaseToldLog(database) };
}

describe('the index of deadlines', () => {
  test('gives what is due in its order, and when the next one is', async () => {
    const { see, index } = open();
    for (const id of ['1', '2', '3']) await see(id);
    const [one, two, three] = await index.due(now, 10);
    if (!one || !two || !three) throw new Error('three are to be looked at');
    await index.settle(one, toInstant(now + 2 * minute), 'breached');
    await index.settle(two, toInstant(now + minute), 'at-risk');
    await index.settle(three, null, 'none');
    expect(await index.due(now, 10)).toEqual([]);
    expect(await index.next()).toBe(now + minute);
    expect(
      (await index.due(toInstant(now + 2 * minute), 10)).map(({ ref }) => ref.ticketId),
    ).toEqual(['2', '1']);
    expect(await index.pressing()).toEqual({ breached: 1, atRisk: 1 });
    expect(await index.pressingTickets(10)).toEqual([refOf('1'), refOf('2')]);
  });

  test('names those that press, so many of each site', async () => {
    const { see, index } = open();
    const elsewhere = 'https://second.example';
    for (const id of ['1', '2', '3']) await see(id);
    for (const id of ['1', '2', '4']) await see(id, elsewhere);
    for (const it of await index.due(now, 10))
      await index.settle(it, null, it.ref.ticketId === '4' ? 'at-risk' : 'breached');
    const there = (id: string) => ({ origin: elsewhere, ticketId: ticketId(id) });
    expect(await index.pressingTickets(1)).toEqual([refOf('1'), there('1'), there('4')]);
    expect(await index.pressingTickets(10)).toHaveLength(6);
  });

  test('does not settle what changed while it was looked at', async () => {
    const { see, index } = open();
    await see('1');
    const [watched] = await index.due(now, 10);
    await see('1');
    if (watched) await index.settle(watched, null, 'none');
    expect(await index.due(now, 10)).toHaveLength(1);
  });

  test('looks at everything again when all are judged anew', async () => {
    const { see, index } = open();
    await see('1');
    const [watched] = await index.due(now, 10);
    if (watched) await index.settle(watched, null, 'none');
    expect(await index.next()).toBeNull();
    await index.lookAtAll();
    expect(await index.due(now, 10)).toHaveLength(1);
  });

  test('forgets with a site what was told of its tickets', async () => {
    const { see, index, told, tickets } = open();
    await see('1');
    await told.take([{ deadline: deadline('1'), state: 'claimed' }], { now, release: false });
    await tickets.forgetSite(origin);
    expect(await index.due(now, 10)).toEqual([]);
    expect(await told.unknown([deadline('1')])).toHaveLength(1);
  });
});

describe('the log of what was told', () => {
  test('gives a deadline to the first who claims it, and to nobody after', async () => {
    const { told } = open();
    const claims = [{ deadline: deadline('1'), state: 'claimed' } as const];
    const all = await Promise.all(
      Array.from({ length: 10 }, () => told.take(claims, { now, release: false })),
    );
    expect(all.flat()).toHaveLength(1);
  });

  test('gives what a dead worker had claimed to the next, in the same notification', async () => {
    const { told } = open();
    const claims = [{ deadline: deadline('1'), state: 'claimed' } as const];
    const [first] = await told.take(claims, { now, release: false });
    const later = { now: toInstant(now + minute), release: false };
    const again = await told.take([], later);
    expect(again.map(({ notice }) => notice)).toEqual([first?.notice]);
    await told.finish(again, 'shown', later.now);
    expect(await told.take([], { now: toInstant(now + 5 * minute), release: false })).toEqual([]);
  });

  test('keeps a line that cannot be read back from being told again', async () => {
    const { database, told } = open();
    const { key } = deadline('1');
    await database.run((db) =>
      db.put('told', { key, ...refOf('1'), state: 'claimed', notice: '', record: 'scrambled' }),
    );
    expect(await told.unknown([deadline('1')])).toEqual([]);
    expect(
      await told.take([{ deadline: deadline('1'), state: 'claimed' }], { now, release: false }),
    ).toEqual([]);
  });
});
