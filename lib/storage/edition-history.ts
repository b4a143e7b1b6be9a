import * as v from 'valibot';
import type { StoredMatrix } from '../ports/stores.ts';
import type { Database } from './database.ts';
import { storedMatrix } from './matrix-store.ts';

/**
 * Every edition of a matrix that was ever saved, in that order, the present one last; those that
 * cannot be read are left out. Writes nothing.
 */
export async function readEditionHistory(
  database: Database,
  id: string,
): Promise<readonly StoredMatrix[]> {
  const rows = await database.run(async (db) => {
    const read = db.transaction(['matrices', 'editions']);
    const [earlier, present] = await Promise.all([
      read.objectStore('editions').index('by-matrix').getAll(id),
      read.objectStore('matrices').get(id),
    ]);
    return [...earlier, ...(present ? [present] : [])];
  });
  return rows.flatMap(({ record }) => {
    const parsed = v.safeParse(storedMatrix, record);
    return parsed.success ? [parsed.output] : [];
  });
}
