import type { IDBPObjectStore } from 'idb';
import * as v from 'valibot';
import { helpdeskClockRecord } from '../domain/clocks/helpdesk-clock-record.ts';
import type { Schema, TicketRow } from './migrations.ts';
import { refRecord, ticketIdRecord } from '../domain/ticket/ref-record.ts';
import { ticketRecord } from '../domain/ticket/ticket-record.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { instantRecord } from '../domain/time/instant-record.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ObservedTicket, TicketStore } from '../ports/stores.ts';
import type { Database } from './database.ts';
import type { RecordReader } from './set-aside.ts';
import { markFigures } from './mark-figures.ts';
import { watchTicket } from './watch-ticket.ts';

type Key = Schema['tickets']['key'];
type ChangedTickets = IDBPObjectStore<
  Schema,
  ('tickets' | 'deadlines' | 'told')[],
  'tickets',
  'readwrite'
>;

/** An observed ticket as it is stored. */
export const observed: v.GenericSchema<unknown, ObservedTicket> = v.strictObject({
  ref: refRecord,
  record: v.strictObject({
    ticket: ticketRecord,
    missing: v.array(v.string()),
    version: v.string(),
    changedAt: v.exactOptional(instantRecord),
    mergedInto: v.nullable(ticketIdRecord),
    clocks: v.exactOptional(v.pipe(v.array(helpdeskClockRecord), v.maxLength(50))),
  }),
  observedAt: instantRecord,
  isOutdated: v.exactOptional(v.literal(true)),
});

/** What people wrote in the ticket is not kept: facts and events are enough to judge it again. */
const withoutBody = (it: ObservedTicket): ObservedTicket => ({
  ...it,
  record: { ...it.record, ticket: { ...it.record.ticket, body: null } },
});

/** A cache that finds no room is read again; whoever reads a ticket still gets it. */
function ignoreFullDisk(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
}

/** Tickets in the database. One that could not be read back is not kept in the first place. */
export class DatabaseTicketStore implements TicketStore {
  #generation = 0;

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
    const kept: ObservedTicket[] = [];
    for (const it of tickets.map(withoutBody)) {
      const parsed = v.safeParse(observed, it);
      if (parsed.success) kept.push(it);
      else await this.#report(it, v.getDotPath(parsed.issues[0]) ?? 'record');
    }
    if (kept.length === 0) return;
    const writing = this.database.run(async (db) => {
      const change = db.transaction(['tickets', 'deadlines', 'figures'], 'readwrite');
      const deadlines = change.objectStore('deadlines');
      for (const record of kept) {
        const { ref, observedAt } = record;
        const { origin, ticketId } = ref;
        await change.objectStore('tickets').put({ origin, ticketId, observedAt, record });
        await watchTicket(deadlines, ref, observedAt);
        await markFigures(change.objectStore('figures'), ref, false);
      }
      await change.done;
    });
    await writing.catch(ignoreFullDisk);
  }

  async recent(most: number): Promise<readonly ObservedTicket[]> {
    const rows = await this.database.run(async (db) => {
      const found: { readonly key: [string, string]; readonly row: TicketRow }[] = [];
      let cursor = await db.transaction('tickets').store.index('by-time').openCursor(null, 'prev');
      while (cursor && found.length < most) {
        found.push({ key: cursor.primaryKey, row: cursor.value });
        cursor = await cursor.continue();
      }
      return found;
    });
    return this.reader.parse('tickets', rows, observed);
  }

  generation(): number {
    return this.#generation;
  }

  async outdate({ origin, ticketId }: TicketRef): Promise<void> {
    this.#generation += 1;
    await this.database.run(async (db) => {
      const { store, done } = db.transaction('tickets', 'readwrite');
      const row = await store.get([origin, ticketId]);
      const record = v.safeParse(observed, row?.record);
      if (row && record.success)
        await store.put({ ...row, record: { ...record.output, isOutdated: true } });
      await done;
    });
  }

  async forgetBefore(instant: Instant): Promise<number> {
    const earlier = IDBKeyRange.upperBound(instant, true);
    return this.#forgetKeys((tickets) => tickets.index('by-time').getAllKeys(earlier));
  }

  async forgetSite(origin: string): Promise<void> {
    this.#generation += 1;
    await this.#forgetKeys((tickets) => tickets.index('by-site').getAllKeys(origin));
  }

  async forget(refs: readonly TicketRef[]): Promise<void> {
    this.#generation += 1;
    await this.#forgetKeys(async () => refs.map(({ origin, ticketId }) => [origin, ticketId]));
  }

  /** Tells once, among what was set aside, that a ticket is not kept, and why; without the ticket. */
  #report({ ref, observedAt }: ObservedTicket, path: string): Promise<void> {
    const key = JSON.stringify([ref.origin, ref.ticketId]);
    return this.database.run(async (db) => {
      const change = db.transaction('set-aside', 'readwrite');
      const told = await change.store.getAll();
      if (!told.some((it) => it.store === 'tickets' && it.key === key))
        await change.store.add({
          store: 'tickets',
          key,
          why: `${path}: not kept, it could not be read back`,
          at: observedAt,
          record: null,
        });
      await change.done;
    });
  }

  #forgetKeys(choose: (tickets: ChangedTickets) => Promise<readonly Key[]>): Promise<number> {
    return this.database.run(async (db) => {
      const change = db.transaction(['tickets', 'deadlines', 'told'], 'readwrite');
      const tickets = change.objectStore('tickets');
      const told = change.objectStore('told');
      const keys = await choose(tickets);
      for (const key of keys) {
        await tickets.delete(key);
        await change.objectStore('deadlines').delete(key);
        for (const line of await told.index('by-ticket').getAllKeys(key)) await told.delete(line);
      }
      await change.done;
      return keys.length;
    });
  }
}
