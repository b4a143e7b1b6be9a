import * as v from 'valibot';
import { presentEditions } from '../domain/matrix/choose-edition.ts';
import { matrixSchema, type Matrix } from '../domain/matrix/schema.ts';
import { instantRecord } from '../domain/time/instant-record.ts';
import type { MatrixStore, StoredMatrix } from '../ports/stores.ts';
import type { Database } from './database.ts';
import type { RecordReader } from './set-aside.ts';

/** A matrix as it is kept. */
export const storedMatrix: v.GenericSchema<unknown, StoredMatrix> = v.strictObject({
  matrix: matrixSchema,
  preset: v.boolean(),
  storedAt: instantRecord,
});

/** Which kind a stored record is, as far as it can be told. */
const kindOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'preset' in record ? record.preset : null;

/** Matrices and their earlier editions. What was parsed once is kept until it changes. */
export class DatabaseMatrixStore implements MatrixStore {
  #all: Promise<readonly StoredMatrix[]> | null = null;
  readonly #editions = new Map<string, Promise<readonly Matrix[]>>();

  constructor(
    private readonly database: Database,
    private readonly reader: RecordReader,
  ) {}

  all(): Promise<readonly StoredMatrix[]> {
    this.#all ??= this.#readAll();
    this.#all.catch(() => (this.#all = null));
    return this.#all;
  }

  editions(id: string): Promise<readonly Matrix[]> {
    const known = this.#editions.get(id) ?? this.#readEditions(id);
    this.#editions.set(id, known);
    known.catch(() => this.#editions.delete(id));
    return known;
  }

  async save(stored: StoredMatrix): Promise<void> {
    const { id } = stored.matrix;
    await this.database.run(async (db) => {
      const change = db.transaction(['matrices', 'editions'], 'readwrite');
      const matrices = change.objectStore('matrices');
      const before = await matrices.get(id);
      if (before) await change.objectStore('editions').add(before);
      await matrices.put({ id, record: stored });
      await change.done;
    });
    this.#forget(id);
  }

  async remove(id: string): Promise<void> {
    await this.database.run(async (db) => {
      const change = db.transaction(['matrices', 'editions'], 'readwrite');
      const matrices = change.objectStore('matrices');
      const removed = await matrices.get(id);
      const earlier = change.objectStore('editions').index('by-matrix');
      let edition = removed ? await earlier.openCursor(id) : null;
      while (edition) {
        if (kindOf(edition.value.record) === kindOf(removed?.record)) await edition.delete();
        edition = await edition.continue();
      }
      await matrices.delete(id);
      await change.done;
    });
    this.#forget(id);
  }

  #forget(id: string): void {
    this.#all = null;
    this.#editions.delete(id);
  }

  async #readAll(): Promise<readonly StoredMatrix[]> {
    const rows = await this.database.run((db) => db.getAll('matrices'));
    const found = rows.map((row) => ({ key: row.id, row }));
    return this.reader.parse('matrices', found, storedMatrix);
  }

  async #readEditions(id: string): Promise<readonly Matrix[]> {
    const [keys, rows, present] = await this.database.run(async (db) => {
      const read = db.transaction(['matrices', 'editions']);
      const earlier = read.objectStore('editions').index('by-matrix');
      return Promise.all([
        earlier.getAllKeys(id),
        earlier.getAll(id),
        read.objectStore('matrices').get(id),
      ]);
    });
    const earlier = await this.reader.parse(
      'editions',
      rows.map((row, at) => ({ key: keys[at] ?? -1, row })),
      storedMatrix,
    );
    const now = present ? [{ key: id, row: present }] : [];
    const last = await this.reader.parse('matrices', now, storedMatrix);
    return presentEditions([...earlier, ...last].map(({ matrix }) => matrix));
  }
}
