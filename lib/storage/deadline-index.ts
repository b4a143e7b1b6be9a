import type { Press } from '../domain/deadlines/agenda.ts';
import { ticketId, type TicketRef } from '../domain/ticket/ticket.ts';
import { toInstant, type Instant } from '../domain/time/instant.ts';
import type { DeadlineIndex, WatchedTicket } from '../ports/deadlines.ts';
import type { Database } from './database.ts';
import type { DeadlineRow } from './migrations.ts';

/** Later than any instant: nothing changes there by itself. */
const never = Number.MAX_SAFE_INTEGER;

const toWatched = ({ origin, ticketId: id, firstAt, version }: DeadlineRow): WatchedTicket => ({
  ref: { origin, ticketId: ticketId(id) },
  firstAt: toInstant(firstAt),
  version,
});

/** The first `most` of each site. */
function ofEachSite(
  keys: readonly (readonly [string, string])[],
  most: number,
): readonly TicketRef[] {
  const taken = new Map<string, number>();
  return keys.flatMap(([origin, id]) => {
    const count = (taken.get(origin) ?? 0) + 1;
    taken.set(origin, count);
    return count > most ? [] : [{ origin, ticketId: ticketId(id) }];
  });
}

/** The index of deadlines: one row for each ticket, in the order of what comes next. */
export class DatabaseDeadlineIndex implements DeadlineIndex {
  constructor(private readonly database: Database) {}

  async due(now: Instant, most: number): Promise<readonly WatchedTicket[]> {
    const rows = await this.database.run((db) =>
      db.getAllFromIndex('deadlines', 'by-next', IDBKeyRange.upperBound(now), most),
    );
    return rows.map(toWatched);
  }

  async next(): Promise<Instant | null> {
    const cursor = await this.database.run((db) =>
      db.transaction('deadlines').store.index('by-next').openKeyCursor(),
    );
    return !cursor || cursor.key >= never ? null : toInstant(cursor.key);
  }

  settle(ticket: WatchedTicket, nextAt: Instant | null, press: Press | null): Promise<void> {
    const { origin, ticketId: id } = ticket.ref;
    return this.database.run(async (db) => {
      const change = db.transaction('deadlines', 'readwrite');
      const row = await change.store.get([origin, id]);
      if (row?.version === ticket.version)
        await change.store.put({ ...row, nextAt: nextAt ?? never, press: press ?? row.press });
      await change.done;
    });
  }

  remove({ origin, ticketId: id }: TicketRef): Promise<void> {
    return this.database.run(async (db) => {
      const change = db.transaction(['deadlines', 'told'], 'readwrite');
      const told = change.objectStore('told');
      const key = IDBKeyRange.only([origin, id]);
      await change.objectStore('deadlines').delete(key);
      for (const line of await told.index('by-ticket').getAllKeys(key)) await told.delete(line);
      await change.done;
    });
  }

  lookAtAll(): Promise<void> {
    return this.database.run(async (db) => {
      const change = db.transaction('deadlines', 'readwrite');
      for (let cursor = await change.store.openCursor(); cursor; cursor = await cursor.continue())
        await cursor.update({ ...cursor.value, nextAt: 0, version: cursor.value.version + 1 });
      await change.done;
    });
  }

  async pressing(): Promise<{ readonly breached: number; readonly atRisk: number }> {
    const [breached, atRisk] = await this.database.run((db) => {
      const index = db.transaction('deadlines').store.index('by-press');
      return Promise.all([index.count('breached'), index.count('at-risk')]);
    });
    return { breached, atRisk };
  }

  async pressingTickets(most: number): Promise<readonly TicketRef[]> {
    const keys = await this.database.run((db) => {
      const index = db.transaction('deadlines').store.index('by-press');
      return Promise.all([index.getAllKeys('breached'), index.getAllKeys('at-risk')]);
    });
    return keys.flatMap((all) => ofEachSite(all, most));
  }
}
