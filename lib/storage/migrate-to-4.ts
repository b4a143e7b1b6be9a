import type { Migration, Upgrade } from './migrations.ts';

/** Every ticket that has a case is counted when the worker comes to it. */
async function countCases(upgrade: Upgrade): Promise<void> {
  const figures = upgrade.objectStore('figures');
  const tickets = upgrade.objectStore('cases').index('by-ticket');
  let cursor = await tickets.openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) {
    const [origin, ticketId] = cursor.key;
    await figures.put({ origin, ticketId, stale: 1, live: 0, version: 0, record: [] });
  }
}

/** Version 4: what cases say of the process, ready to be counted by the thousand. */
export const toVersion4: Migration = (connection, upgrade) => {
  const figures = connection.createObjectStore('figures', { keyPath: ['origin', 'ticketId'] });
  figures.createIndex('by-stale', 'stale');
  figures.createIndex('by-live', 'live');
  countCases(upgrade).catch(() => upgrade.abort());
  upgrade.done.catch(() => undefined);
};
