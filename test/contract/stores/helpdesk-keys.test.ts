// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { HelpdeskKeyStore } from '../../../lib/ports/helpdesk-keys.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseHelpdeskKeyStore } from '../../../lib/storage/helpdesk-key-store.ts';
import { MemoryHelpdeskKeys } from '../../fakes/memory-stores.ts';

const [one, other] = ['https://acme.freshdesk.com', 'https://beta.freshdesk.com'];
let names = 0;
const stores: readonly (readonly [string, () => HelpdeskKeyStore])[] = [
  ['in memory', () => new MemoryHelpdeskKeys()],
  ['in the database', () => new DatabaseHelpdeskKeyStore(new Database(`keys-${(names += 1)}`))],
];

describe.each(stores)('API keys %s', (_what, make) => {
  test('are each of one site, and there is none at first', async () => {
    const keys = make();
    expect(await keys.of(one)).toBeNull();
    await keys.save(one, 'k3yOfAgentOne');
    await keys.save(other, 'k3yOfAgentTwo');
    expect(await keys.of(one)).toBe('k3yOfAgentOne');
    expect(await keys.origins()).toEqual([one, other]);
  });

  test('give way to another, and go', async () => {
    const keys = make();
    await keys.save(one, 'k3yOfAgentOne');
    await keys.save(one, 'k3yOfAgentTwo');
    expect(await keys.of(one)).toBe('k3yOfAgentTwo');
    await keys.remove(one);
    await keys.remove(other);
    expect(await keys.of(one)).toBeNull();
    expect(await keys.origins()).toEqual([]);
  });
});

test('what is stored and no key counts as none', async () => {
  const database = new Database('keys-broken');
  await database.run((db) => db.put('helpdesk-keys', { origin: one, key: { a: 1 } }));
  expect(await new DatabaseHelpdeskKeyStore(database).of(one)).toBeNull();
});
