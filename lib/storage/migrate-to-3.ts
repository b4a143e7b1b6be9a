import * as v from 'valibot';
import type { Migration, Upgrade } from './migrations.ts';

const observed = v.looseObject({
  origin: v.string(),
  ticketId: v.string(),
  observedAt: v.number(),
});

/** Every ticket that was observed is looked after from now on. */
async function watchTickets(upgrade: Upgrade): Promise<void> {
  const deadlines = upgrade.objectStore('deadlines');
  let cursor = await upgrade.objectStore('tickets').openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const row = v.safeParse(observed, cursor.value);
    if (!row.success) continue;
    const { origin, ticketId, observedAt } = row.output;
    await deadlines.put({
      origin,
      ticketId,
      nextAt: 0,
      firstAt: observedAt,
      version: 0,
      press: 'none',
    });
  }
}

/** Version 3: an index of deadlines, and a log of what was told. */
export const toVersion3: Migration = (connection, upgrade) => {
  const deadlines = connection.createObjectStore('deadlines', { keyPath: ['origin', 'ticketId'] });
  deadlines.createIndex('by-next', 'nextAt');
  deadlines.createIndex('by-press', 'press');
  const told = connection.createObjectStore('told', { keyPath: 'key' });
  told.createIndex('by-state', 'state');
  told.createIndex('by-notice', 'notice');
  told.createIndex('by-ticket', ['origin', 'ticketId']);
  watchTickets(upgrade).catch(() => upgrade.abort());
  upgrade.done.catch(() => undefined);
};
