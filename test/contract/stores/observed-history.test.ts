// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { day, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import { Database } from '../../../lib/storage/database.ts';
import { readEditionHistory } from '../../../lib/storage/edition-history.ts';
import { DatabaseMatrixStore } from '../../../lib/storage/matrix-store.ts';
import { DatabaseObservedHistory } from '../../../lib/storage/observed-history.ts';
import { readerOnly } from '../../../lib/storage/reader-only.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-20T09:00:00Z');
const record = { ticket: ticket(), missing: [], version: '1', mergedInto: null };
let names = 0;

describe('what was observed, read through', () => {
  test('gives every ticket from a day on once, in batches, and leaves out what cannot be read', async () => {
    const database = new Database(`history-${(names += 1)}`);
    const store = new DatabaseTicketStore(database, readerOnly);
    const ids = Array.from({ length: 601 }, (_, index) => String(index));
    await store.save(
      ids.map((id, index) => ({
        ref: { origin: `https://desk-${index % 3}.example`, ticketId: ticketId(id) },
        record,
        observedAt: toInstant(index < 100 ? now - 91 * day : now),
      })),
    );
    const broken = { origin: 'https://desk-1.example', ticketId: 'x', observedAt: now, record: 7 };
    await database.run((db) => db.put('tickets', broken));
    const found: string[] = [];
    const told: (readonly [number, number])[] = [];
    const history = new DatabaseObservedHistory(database);
    for await (const { tickets, done, all } of history.since(toInstant(now - 90 * day))) {
      found.push(...tickets.map((it) => it.ref.ticketId));
      told.push([done, all]);
    }
    expect(found.sort()).toEqual(ids.slice(100).sort());
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual([602, 602]);
    // The page only reads: what cannot be read is the worker's to set aside.
    expect(await database.run((db) => db.getAll('set-aside'))).toEqual([]);
    expect(await database.run((db) => db.count('tickets'))).toBe(602);
  });

  test('gives nothing where nothing was observed', async () => {
    const history = new DatabaseObservedHistory(new Database(`history-${(names += 1)}`));
    for await (const batch of history.since(now)) throw new Error(JSON.stringify(batch));
    expect.assertions(0);
  });
});

describe('the editions of a matrix', () => {
  test('are all there in the order in which they were saved, the present one last', async () => {
    const database = new Database(`editions-${(names += 1)}`);
    const store = new DatabaseMatrixStore(database, readerOnly);
    for (const [index, name] of ['One', 'Two', 'Three'].entries())
      await store.save({
        matrix: matrix({ id: 'ours', name }),
        preset: index === 0,
        storedAt: toInstant(now + index),
      });
    await store.save({ matrix: matrix({ id: 'other' }), preset: true, storedAt: now });
    const found = await readEditionHistory(database, 'ours');
    expect(found.map((it) => [it.matrix.name, it.preset])).toEqual([
      ['One', true],
      ['Two', false],
      ['Three', false],
    ]);
    expect(await readEditionHistory(database, 'nobody')).toEqual([]);
  });
});
