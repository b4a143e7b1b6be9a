// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { noAddition, type Addition } from '../../../lib/domain/added/addition.ts';
import { StoredAdditions } from '../../../lib/storage/additions.ts';
import { areas, resetBrowser } from '../../fakes/browser.ts';
import { MemoryAdditions } from '../../fakes/memory-stores.ts';

beforeEach(resetBrowser);

const added: Addition = {
  ...noAddition('exotel'),
  contacts: [{ tier: 2, type: 'email', address: 'manager@vendor.example' }],
};
const other: Addition = { ...noAddition('other'), references: [{ name: 'No', value: '1' }] };

describe.each([
  ['the browser', () => new StoredAdditions()],
  ['memory', () => new MemoryAdditions()],
])('additions in %s', (_name, open) => {
  test('come back as they were saved, one for each matrix, until they are erased', async () => {
    const store = open();
    expect(await store.all()).toEqual([]);
    await Promise.all([store.save(added), store.save(other)]);
    await store.save({ ...added, contacts: [] });
    expect((await store.all()).map(({ id }) => id).sort()).toEqual(['exotel', 'other']);
    expect(await store.all()).toContainEqual({ ...added, contacts: [] });
    await store.remove('exotel');
    expect(await store.all()).toEqual([other]);
  });
});

test('an addition that cannot be read is set aside when another is saved, never deleted', async () => {
  const hostile = {
    ...added,
    contacts: [{ tier: 1, type: 'form', address: 'javascript:alert(1)' }],
  };
  await areas.local.set({ additions: [hostile, other] });
  const store = new StoredAdditions();
  expect(await store.all()).toEqual([other]);
  await store.save(added);
  expect(await store.all()).toEqual([other, added]);
  expect(await areas.local.get('additions-set-aside')).toEqual({
    'additions-set-aside': [hostile],
  });
});
