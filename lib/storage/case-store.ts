import * as v from 'valibot';
import type { CaseEntry } from '../domain/case/case-event.ts';
import { caseEntryRecord } from '../domain/case/case-record.ts';
import { clockEvents } from '../domain/case/clock-events.ts';
import { inOrder, preferred } from '../domain/case/merge-logs.ts';
import { ticketId, type TicketEvent, type TicketRef } from '../domain/ticket/ticket.ts';
import type { CaseLog, CaseStore } from '../ports/stores.ts';
import type { Database } from './database.ts';
import type { Found, RecordReader } from './set-aside.ts';
import { markFigures } from './mark-figures.ts';
import type { Schema } from './migrations.ts';
import { watchTicket } from './watch-ticket.ts';

type CaseRow = Schema['cases']['value'];
const rowOfTicket = v.looseObject({ origin: v.string(), ticketId: v.string() });

/** The entry that counts of the one that is there and the one that comes: a broken one gives way. */
const kept = (known: unknown, entry: CaseEntry): CaseEntry => {
  const parsed = v.safeParse(caseEntryRecord, known);
  return parsed.success ? preferred(parsed.output, entry) : entry;
};

/** What people said and did; rows are added, and only what was changed by hand elsewhere gives way. */
export class DatabaseCaseStore implements CaseStore {
  constructor(
    private readonly database: Database,
    private readonly reader: RecordReader,
  ) {}

  async events(ref: TicketRef): Promise<readonly TicketEvent[]> {
    return clockEvents(await this.log(ref));
  }

  async log(ref: TicketRef): Promise<readonly CaseEntry[]> {
    return this.#parse(await this.#rowsOf(ref));
  }

  async unshared(ref: TicketRef): Promise<readonly CaseEntry[]> {
    return this.#parse((await this.#rowsOf(ref)).filter(({ row }) => row.shared !== 1));
  }

  add(
    { origin, ticketId: id }: TicketRef,
    entries: readonly CaseEntry[],
    shared?: 'shared',
  ): Promise<readonly CaseEntry[]> {
    return this.database.run(async (db) => {
      const change = db.transaction(['cases', 'deadlines', 'figures'], 'readwrite', {
        durability: 'strict',
      });
      const cases = change.objectStore('cases');
      const added: CaseEntry[] = [];
      for (const entry of entries) {
        const row = { origin, ticketId: id, entryId: entry.id, record: entry } as const;
        const cursor = await cases.index('by-entry').openCursor([origin, id, entry.id]);
        if (!cursor) {
          await cases.add({ ...row, shared: shared ? 1 : 0 });
          added.push(entry);
          continue;
        }
        await cursor.update({
          ...row,
          record: kept(cursor.value.record, entry),
          shared: shared ? 1 : cursor.value.shared,
        });
      }
      const lastAt = Math.max(0, ...added.map(({ event }) => event.at));
      if (added.length > 0) {
        await watchTicket(change.objectStore('deadlines'), { origin, ticketId: id }, lastAt);
        await markFigures(change.objectStore('figures'), { origin, ticketId: id }, true);
      }
      await change.done;
      return added;
    });
  }

  async all(): Promise<readonly CaseLog[]> {
    const [keys, rows] = await this.database.run((db) => {
      const { store } = db.transaction('cases');
      return Promise.all([store.getAllKeys(), store.getAll()]);
    });
    return this.#logs(keys, rows);
  }

  async ofSite(origin: string): Promise<readonly CaseLog[]> {
    const [keys, rows] = await this.database.run((db) => {
      const index = db.transaction('cases').store.index('by-ticket');
      // A list comes after every text.
      const range = IDBKeyRange.bound([origin], [origin, []]);
      return Promise.all([index.getAllKeys(range), index.getAll(range)]);
    });
    return this.#logs(keys, rows);
  }

  forget({ origin, ticketId: id }: TicketRef): Promise<void> {
    return this.database.run(async (db) => {
      const change = db.transaction(['cases', 'figures', 'set-aside'], 'readwrite', {
        durability: 'strict',
      });
      await change.objectStore('figures').delete(IDBKeyRange.only([origin, id]));
      const cases = change.objectStore('cases');
      for (const key of await cases.index('by-ticket').getAllKeys([origin, id]))
        await cases.delete(key);
      let aside = await change.objectStore('set-aside').openCursor();
      for (; aside; aside = await aside.continue()) {
        const row = v.safeParse(rowOfTicket, aside.value.record);
        if (aside.value.store === 'cases' && row.success && row.output.origin === origin)
          if (row.output.ticketId === id) await aside.delete();
      }
      await change.done;
    });
  }

  #logs(keys: readonly number[], rows: readonly CaseRow[]): Promise<readonly CaseLog[]> {
    const byTicket = new Map<string, { ref: TicketRef; found: Found[] }>();
    for (const [at, row] of rows.entries()) {
      const name = `${row.origin} ${row.ticketId}`;
      const ref = { origin: row.origin, ticketId: ticketId(row.ticketId) };
      const log = byTicket.get(name) ?? { ref, found: [] };
      log.found.push({ key: keys[at] ?? -1, row });
      byTicket.set(name, log);
    }
    return Promise.all(
      [...byTicket.values()].map(async ({ ref, found }) => ({
        ref,
        entries: await this.#parse(found),
      })),
    );
  }

  async #rowsOf({ origin, ticketId: id }: TicketRef) {
    const [keys, rows] = await this.database.run((db) => {
      const index = db.transaction('cases').store.index('by-ticket');
      const range = IDBKeyRange.only([origin, id]);
      return Promise.all([index.getAllKeys(range), index.getAll(range)]);
    });
    return rows.map((row, at) => ({ key: keys[at] ?? -1, row }));
  }

  async #parse(found: readonly Found[]): Promise<readonly CaseEntry[]> {
    return inOrder(await this.reader.parse('cases', found, caseEntryRecord));
  }
}
