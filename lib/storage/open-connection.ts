import { wrap } from 'idb';
import type { Connection, Migration, Upgrade } from './migrations.ts';

/** Where a database is. */
export interface Place {
  readonly factory: IDBFactory;
  readonly name: string;
}

/** What its owner wants to know of a connection. */
export interface ConnectionEvents {
  /** Somebody holds an older version. */
  readonly blocked: () => void;
  /** Somebody wants a newer version. */
  readonly blocking: () => void;
  /** The browser ended it. */
  readonly terminated: () => void;
}

/** A connection to the database at `place`, brought to the version that `steps` make. */
export async function openConnection(
  { factory, name }: Place,
  steps: readonly Migration[],
  { blocked, blocking, terminated }: ConnectionEvents,
): Promise<Connection> {
  const request = factory.open(name, steps.length);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    if (!request.transaction) return;
    const connection = wrap(request.result) as unknown as Connection;
    const upgrade = wrap(request.transaction) as unknown as Upgrade;
    for (const step of steps.slice(oldVersion)) step(connection, upgrade);
  });
  request.addEventListener('blocked', blocked);
  const database = (await wrap(request)) as unknown as Connection;
  database.addEventListener('close', terminated);
  database.addEventListener('versionchange', blocking);
  return database;
}
