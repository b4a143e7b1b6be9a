import * as v from 'valibot';
import type { Instant } from '../domain/time/instant.ts';
import type { ObservedBatch, ObservedHistory } from '../ports/observed-history.ts';
import type { Database } from './database.ts';
import { observed } from './ticket-store.ts';

/** Small enough that a page can draw between two of them. */
const batchSize = 250;

/** Reads the observed tickets through in the order of their keys; writes nothing. */
export class DatabaseObservedHistory implements ObservedHistory {
  constructor(private readonly database: Database) {}

  async *since(instant: Instant): AsyncGenerator<ObservedBatch> {
    const all = await this.database.run((db) => db.count('tickets'));
    let done = 0;
    let after: IDBKeyRange | null = null;
    for (;;) {
      const range: IDBKeyRange | null = after;
      const rows = await this.database.run((db) => db.getAll('tickets', range, batchSize));
      const last = rows.at(-1);
      if (!last) return;
      done += rows.length;
      after = IDBKeyRange.lowerBound([last.origin, last.ticketId], true);
      const tickets = rows
        .filter((row) => row.observedAt >= instant)
        .flatMap(({ record }) => {
          const parsed = v.safeParse(observed, record);
          return parsed.success ? [parsed.output] : [];
        });
      yield { tickets, done, all: Math.max(all, done) };
    }
  }
}
