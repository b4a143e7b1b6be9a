import { ticketOfAside, type RowTicket } from './ticket-of-row.ts';
import type { Database } from './database.ts';
import { ticketOfStored } from './erase-keys.ts';

/** A cursor over the keys of tickets. */
interface TicketCursor {
  readonly key: [string, string];
  continue(key: [string, string]): Promise<TicketCursor | null>;
}

/** Each origin once: the tickets of one are passed over in one step. */
async function distinct(opened: Promise<TicketCursor | null>): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor = await opened; cursor;) {
    const [origin] = cursor.key;
    found.push(origin);
    // After every id of a ticket.
    cursor = await cursor.continue([origin, '\uffff']);
  }
  return found;
}

/** Every origin of which the database or `stored`, the small store's values by key, hold a record. */
export async function originsKept(
  database: Database,
  stored: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const inRows = (['tickets', 'deadlines', 'figures'] as const).map((name) =>
    database.run((db) => distinct(db.transaction(name).store.openKeyCursor())),
  );
  const inIndexes = (['cases', 'outbox', 'told'] as const).map((name) =>
    database.run((db) => distinct(db.transaction(name).store.index('by-ticket').openKeyCursor())),
  );
  const aside = await database.run((db) => db.getAll('set-aside'));
  const others: readonly (RowTicket | null)[] = [
    ...aside.map(ticketOfAside),
    ...Object.entries(stored).map(ticketOfStored),
  ];
  const found = [
    ...(await Promise.all([...inRows, ...inIndexes])).flat(),
    ...others.flatMap((it) => it?.origin ?? []),
  ];
  return [...new Set(found)].sort();
}
