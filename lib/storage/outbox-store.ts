import type { OutboxEntry } from '../domain/plan/outbox.ts';
import { outboxRecord } from '../domain/plan/plan-record.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { OutboxStore } from '../ports/stores.ts';
import type { Database } from './database.ts';
import type { Schema } from './migrations.ts';
import type { RecordReader } from './set-aside.ts';

type Row = Schema['outbox']['value'];

const toRow = (entry: OutboxEntry): Row => ({
  id: entry.id,
  planKey: entry.plan.key,
  state: entry.state,
  origin: entry.plan.ref.origin,
  ticketId: entry.plan.ref.ticketId,
  record: entry,
});

const onDisk = { durability: 'strict' } as const;

/** Escalations. Every write is flushed to the disk: what was answered is never lost. */
export class DatabaseOutboxStore implements OutboxStore {
  constructor(
    private readonly database: Database,
    private readonly reader: RecordReader,
  ) {}

  add(entry: OutboxEntry): Promise<boolean> {
    return this.database.run(async (db) => {
      const change = db.transaction('outbox', 'readwrite', onDisk);
      const known = await change.store.index('by-plan').getKey(entry.plan.key);
      if (known === undefined) await change.store.add(toRow(entry));
      await change.done;
      return known === undefined;
    });
  }

  async find(id: string): Promise<OutboxEntry | undefined> {
    const row = await this.database.run((db) => db.get('outbox', id));
    return row ? (await this.#parse([row]))[0] : undefined;
  }

  move(id: string, from: readonly OutboxEntry['state'][], to: OutboxEntry): Promise<boolean> {
    return this.database.run(async (db) => {
      const change = db.transaction('outbox', 'readwrite', onDisk);
      const row = await change.store.get(id);
      const isThere = row !== undefined && from.some((state) => state === row.state);
      if (isThere) await change.store.put(toRow(to));
      await change.done;
      return isThere;
    });
  }

  async inState(states: readonly OutboxEntry['state'][]): Promise<readonly OutboxEntry[]> {
    const rows = await this.database.run((db) => {
      const index = db.transaction('outbox').store.index('by-state');
      return Promise.all(states.map((state) => index.getAll(state)));
    });
    return this.#parse(rows.flat());
  }

  async forTicket({ origin, ticketId }: TicketRef): Promise<readonly OutboxEntry[]> {
    const rows = await this.database.run((db) =>
      db.getAllFromIndex('outbox', 'by-ticket', IDBKeyRange.only([origin, ticketId])),
    );
    return this.#parse(rows);
  }

  #parse(rows: readonly Row[]): Promise<readonly OutboxEntry[]> {
    return this.reader.parse(
      'outbox',
      rows.map((row) => ({ key: row.id, row })),
      outboxRecord,
    );
  }
}
