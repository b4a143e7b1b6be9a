import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import type { Database } from './database.ts';
import type { Schema } from './migrations.ts';
import { ticketOfAside, ticketOfEscalation, ticketOfLog, type RowTicket } from './ticket-of-row.ts';

/** Tickets by the place of their rows, and the same as a question. */
export interface Chosen {
  readonly ranges: readonly IDBKeyRange[];
  readonly has: (ticket: RowTicket) => boolean;
}

const byTicket = ['tickets', 'deadlines', 'figures'] as const;
const withIndex = ['cases', 'outbox', 'told'] as const;
const stores = [...byTicket, ...withIndex, 'set-aside'] as const;
type Change = IDBPTransaction<Schema, (typeof stores)[number][], 'readwrite'>;

const copies = v.looseObject({ cases: v.array(v.unknown()), outbox: v.array(v.unknown()) });

/** What was put back once a database was lost stands beside it as a whole: the rest of it stays. */
function withoutCopies(record: unknown, { has }: Chosen): unknown {
  const parsed = v.safeParse(copies, record);
  if (!parsed.success) return record;
  const rest = (all: readonly unknown[], ticketOf: typeof ticketOfLog) =>
    all.filter((it) => {
      const ticket = ticketOf(it);
      return ticket === null || !has(ticket);
    });
  const { cases, outbox } = parsed.output;
  return {
    ...parsed.output,
    cases: rest(cases, ticketOfLog),
    outbox: rest(outbox, ticketOfEscalation),
  };
}

async function eraseSetAside(change: Change, chosen: Chosen): Promise<void> {
  let cursor = await change.objectStore('set-aside').openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const { value } = cursor;
    const ticket = ticketOfAside(value);
    if (ticket && chosen.has(ticket)) await cursor.delete();
    else if (value.store === 'database')
      await cursor.update({ ...value, record: withoutCopies(value.record, chosen) });
  }
}

/** Erases every row of the chosen tickets, in one transaction: all of it or nothing. */
export const eraseRows = (database: Database, chosen: Chosen): Promise<void> =>
  database.run(async (db) => {
    const change = db.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const range of chosen.ranges) {
      for (const name of byTicket) await change.objectStore(name).delete(range);
      for (const key of await change.objectStore('cases').index('by-ticket').getAllKeys(range))
        await change.objectStore('cases').delete(key);
      for (const key of await change.objectStore('outbox').index('by-ticket').getAllKeys(range))
        await change.objectStore('outbox').delete(key);
      for (const key of await change.objectStore('told').index('by-ticket').getAllKeys(range))
        await change.objectStore('told').delete(key);
    }
    await eraseSetAside(change, chosen);
    await change.done;
  });

/** Empties every store. */
export const eraseAllRows = (database: Database): Promise<void> =>
  database.run(async (db) => {
    const all = [...db.objectStoreNames];
    const change = db.transaction(all, 'readwrite', { durability: 'strict' });
    for (const name of all) await change.objectStore(name).clear();
    await change.done;
  });
