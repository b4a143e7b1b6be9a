// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../../../lib/storage/database.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { readAllSetAside } from '../../../lib/storage/stored-records.ts';
import { areas, resetBrowser } from '../../fakes/browser.ts';
import { site } from '../../fakes/dependencies.ts';

beforeEach(resetBrowser);

let names = 0;
const look = (database = new Database(`set-aside-${(names += 1)}`)) =>
  readAllSetAside(database, areas.local);

test('nothing is told where everything can be read', async () => {
  await areas.local.set({ sites: [site], preferences: standardPreferences });
  expect(await look()).toEqual([]);
});

test('preferences of the first version are no problem', async () => {
  await areas.local.set({ preferences: { timeZone: null, keepDays: 30 } });
  expect(await look()).toEqual([]);
});

test('settings are told whether they were set aside or still stand in their place', async () => {
  await areas.local.set({
    sites: [site, { origin: 7 }],
    'sites-set-aside': [{ origin: 'no origin' }],
    preferences: [1, 2],
    'preferences-set-aside': ['nonsense'],
  });
  const found = await look();
  expect(found.map(({ store, key, record }) => [store, key, record])).toEqual([
    ['sites', '1', { origin: 'no origin' }],
    ['sites', '2', { origin: 7 }],
    ['preferences', '1', 'nonsense'],
    ['preferences', '2', [1, 2]],
  ]);
  for (const { why, at } of found) {
    expect(why).not.toBe('');
    expect(at).toBeNull();
  }
});

test('records of the database come with what is in them', async () => {
  const database = new Database(`set-aside-${(names += 1)}`);
  const row = { store: 'cases', key: '1', why: 'kind', at: 5, record: { kind: 'no-such-kind' } };
  await database.run((connection) => connection.add('set-aside', row));
  expect(await look(database)).toEqual([row]);
});

test('settings are told though the database cannot be opened', async () => {
  await areas.local.set({ 'sites-set-aside': [{ origin: 7 }] });
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  expect(await look()).toMatchObject([{ store: 'sites', record: { origin: 7 } }]);
  open.mockRestore();
});
