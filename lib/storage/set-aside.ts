import type { StoreNames } from 'idb';
import * as v from 'valibot';
import type { Clock } from '../ports/clock.ts';
import type { SetAside, SetAsideStore } from '../ports/stores.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import type { Schema } from './migrations.ts';

type StoreName = Exclude<StoreNames<Schema>, 'set-aside'>;

/** A row as it was read, with its key in its store. */
export interface Found {
  readonly key: IDBValidKey;
  readonly row: unknown;
}

const rowShape = v.looseObject({ record: v.unknown() });

/** Parses what was read; what does not parse is set aside with the reason, and reading goes on. */
export interface RecordReader {
  parse<Value>(
    store: StoreName,
    found: readonly Found[],
    schema: v.GenericSchema<unknown, Value>,
  ): Promise<readonly Value[]>;
}

/** Keeps unreadable records where they can be seen and exported; deletes none. */
export class DatabaseSetAside implements SetAsideStore, RecordReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<readonly SetAside[]> {
    const rows = await this.database.run((db) => db.getAll('set-aside'));
    return rows.map(({ store, key, why, at }) => ({ store, key, why, at: toInstant(at) }));
  }

  async tell(lost: SetAside & { readonly record: unknown }): Promise<void> {
    await this.database.run((db) => db.add('set-aside', lost));
  }

  async parse<Value>(
    store: StoreName,
    found: readonly Found[],
    schema: v.GenericSchema<unknown, Value>,
  ): Promise<readonly Value[]> {
    const values: Value[] = [];
    for (const { key, row } of found) {
      const shape = v.safeParse(rowShape, row);
      const parsed = shape.success ? v.safeParse(schema, shape.output.record) : shape;
      if (parsed.success) values.push(parsed.output as Value);
      else await this.#move(store, key, row, whyOf(parsed.issues));
    }
    return values;
  }

  /** In one transaction, so that the record is always in one of the two stores. */
  async #move(store: StoreName, key: IDBValidKey, row: unknown, reason: string): Promise<void> {
    const at = this.clock.now();
    await this.database.run(async (db) => {
      const move = db.transaction([store, 'set-aside'], 'readwrite');
      await Promise.all([
        move
          .objectStore('set-aside')
          .add({ store, key: JSON.stringify(key), why: reason, at, record: row }),
        move.objectStore(store).delete(IDBKeyRange.only(key)),
        move.done,
      ]);
    });
  }
}

/** What is wrong with a record, in a line. */
export const whyOf = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues
    .slice(0, 3)
    .map((issue) => `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`)
    .join('; ')
    .slice(0, 300);
