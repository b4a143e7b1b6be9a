import * as v from 'valibot';
import { refRecord } from '../domain/plan/plan-record.ts';
import { ticketIdRecord, ticketRecord } from '../domain/ticket/ticket-record.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { instantRecord } from '../domain/time/instant-record.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ObservedTicket, TicketStore } from '../ports/stores.ts';
import type { Database } from './database.ts';
import type { RecordReader } from './set-aside.ts';

const observed: v.GenericSchema<unknown, ObservedTicket> = v.strictObject({
  ref: refRecord,
  record: v.strictObject({
    ticket: ticketRecord,
    missing: v.array(v.string()),
    version: v.string(),
    mergedInto: v.nullable(ticketIdRecord),
  }),
  observedAt: instantRecord,
});

/** What people wrote in the ticket is not kept: facts and events are enough to judge it again. */
const withoutBody = (it: ObservedTicket): ObservedTicket => ({
  ...it,
  record: { ...it.record, ticket: { ...it.record.ticket, body: null } },
});

export class DatabaseTicketStore implements TicketStore {
  constructor(
    private readonly database: Database,
    private readonly reader: RecordReader,
  ) {}

  async find({ origin, ticketId }: TicketRef): Promise<ObservedTicket | undefined> {
    const row = await this.database.run((db) => db.get('tickets', [origin, ticketId]));
    if (!row) return undefined;
    return (await this.reader.parse('tickets', [{ key: [origin, ticketId], row }], observed))[0];
  }

  async save(tickets: readonly ObservedTicket[]): Promise<void> {
    await this.database.run(async (db) => {
      const change = db.transaction('tickets', 'readwrite');
      await Promise.all([
        ...tickets.map((it) =>
          change.store.put({
            origin: it.ref.origin,
            ticketId: it.ref.ticketId,
            observedAt: it.observedAt,
            record: withoutBody(it),
          }),
        ),
        change.done,
      ]);
    });
  }

  async forget({ origin, ticketId }: TicketRef): Promise<void> {
    await this.database.run((db) => db.delete('tickets', IDBKeyRange.only([origin, ticketId])));
  }

  async forgetBefore(instant: Instant): Promise<number> {
    return this.#forgetKeys('by-time', IDBKeyRange.upperBound(instant, true));
  }

  async forgetSite(origin: string): Promise<void> {
    await this.#forgetKeys('by-site', IDBKeyRange.only(origin));
  }

  #forgetKeys(index: 'by-time' | 'by-site', range: IDBKeyRange): Promise<number> {
    return this.database.run(async (db) => {
      const change = db.transaction('tickets', 'readwrite');
      const keys = await change.store.index(index).getAllKeys(range);
      await Promise.all([...keys.map((key) => change.store.delete(key)), change.done]);
      return keys.length;
    });
  }
}
