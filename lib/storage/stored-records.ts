import type { SetAside } from '../ports/stores.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';

/** Reads, for people to see and keep; only the worker writes. */
export const readSetAside = async (database: Database): Promise<readonly SetAside[]> =>
  (await database.run((connection) => connection.getAll('set-aside'))).map(
    ({ store, key, why, at }) => ({ store, key, why, at: toInstant(at) }),
  );

/** The matrix with this id as it is stored, to be saved as a file; null where there is none. */
export async function readStoredMatrix(database: Database, id: string): Promise<unknown> {
  const row = await database.run((connection) => connection.get('matrices', id));
  const record = row?.record;
  return typeof record === 'object' && record !== null && 'matrix' in record ? record.matrix : null;
}
