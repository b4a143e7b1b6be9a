import { eventRecord } from '../domain/ticket/event-record.ts';
import type { TicketEvent, TicketRef } from '../domain/ticket/ticket.ts';
import type { CaseStore } from '../ports/stores.ts';
import type { Database } from './database.ts';
import type { RecordReader } from './set-aside.ts';

/** What people said and did; rows are added and never changed. */
export class DatabaseCaseStore implements CaseStore {
  constructor(
    private readonly database: Database,
    private readonly reader: RecordReader,
  ) {}

  async events({ origin, ticketId }: TicketRef): Promise<readonly TicketEvent[]> {
    const [keys, rows] = await this.database.run((db) => {
      const index = db.transaction('cases').store.index('by-ticket');
      const range = IDBKeyRange.only([origin, ticketId]);
      return Promise.all([index.getAllKeys(range), index.getAll(range)]);
    });
    const found = rows.map((row, at) => ({ key: keys[at] ?? -1, row }));
    return this.reader.parse('cases', found, eventRecord);
  }

  async append({ origin, ticketId }: TicketRef, event: TicketEvent, key?: string): Promise<void> {
    await this.database.run(async (db) => {
      const change = db.transaction('cases', 'readwrite', { durability: 'strict' });
      const isKnown =
        key !== undefined && (await change.store.index('by-key').getKey(key)) !== undefined;
      if (!isKnown)
        await change.store.add({
          origin,
          ticketId,
          record: event,
          ...(key === undefined ? {} : { key }),
        });
      await change.done;
    });
  }
}
