import * as v from 'valibot';
import type { Migration, Upgrade } from './migrations.ts';

/** A row of version 1: a bare event, with the key of the plan that told it where one did. */
const oldRow = v.looseObject({
  origin: v.string(),
  ticketId: v.string(),
  record: v.unknown(),
  key: v.optional(v.string()),
});

/** Gives every event a name of its own: by it, logs of two browsers are merged. */
async function nameEvents(upgrade: Upgrade): Promise<void> {
  const cases = upgrade.objectStore('cases');
  for (let cursor = await cases.openCursor(); cursor; cursor = await cursor.continue()) {
    const { key, ...row } = v.parse(oldRow, cursor.value);
    const entryId = key ?? crypto.randomUUID();
    const record = { id: entryId, event: row.record };
    // What was escalated by a plan stands in that plan's note, if it wrote one: told again, it is not new.
    await cursor.update({ ...row, record, entryId, shared: 0 });
  }
}

/** Version 2: events of cases have names, and webhooks have a place. */
export const toVersion2: Migration = (connection, upgrade) => {
  connection.createObjectStore('webhooks', { keyPath: 'id' });
  const cases = upgrade.objectStore('cases');
  cases.deleteIndex('by-key');
  nameEvents(upgrade)
    .then(() => {
      cases.createIndex('by-entry', ['origin', 'ticketId', 'entryId'], { unique: true });
    })
    // A row that cannot be read stops the upgrade, which leaves everything as it was.
    .catch(() => upgrade.abort());
  // Who opens the database is told of it.
  upgrade.done.catch(() => undefined);
};
