// @vitest-environment node
import { expect, test } from 'vitest';
import { lostDatabase } from '../../../lib/app/lost-database.ts';
import { day, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import type { SetAside } from '../../../lib/ports/stores.ts';

const at = instant('2026-11-20T09:00:00Z');

function told(rows: readonly SetAside[], days: number) {
  const setAside = { all: async () => rows, tell: async () => undefined };
  return lostDatabase({ setAside, clock: { now: () => toInstant(at + days * day) } });
}
const row = (store: string, days = 0): SetAside => ({
  store,
  key: '',
  why: 'gone',
  at: toInstant(at + days * day),
});

test('a loss is told for a week, the last one of several', async () => {
  expect(await told([row('database')], 6)).toBe(at);
  expect(await told([row('database')], 7)).toBeNull();
  expect(await told([row('database', 3), row('database')], 8)).toBe(at + 3 * day);
});

test('a single record that cannot be read is no loss of the database', async () => {
  expect(await told([row('matrices')], 0)).toBeNull();
});
