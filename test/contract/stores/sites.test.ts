// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Site } from '../../../lib/domain/assignment/site.ts';
import { StoredSites } from '../../../lib/storage/settings.ts';
import { areas, resetBrowser } from '../../fakes/browser.ts';
import { origin, site } from '../../fakes/dependencies.ts';
import { MemorySiteStore } from '../../fakes/memory-stores.ts';

beforeEach(resetBrowser);

describe.each([
  ['the browser', () => new StoredSites()],
  ['memory', () => new MemorySiteStore()],
])('sites in %s', (_name, open) => {
  test('are changed as they are stored, after whatever is being saved', async () => {
    const store = open();
    await store.save(site);
    const [, made] = await Promise.all([
      store.save({ ...site, markField: 'Saved meanwhile' }),
      store.change(origin, (it) => it && { ...it, helpdesk: 'other' }),
    ]);
    const both: Site = { ...site, markField: 'Saved meanwhile', helpdesk: 'other' };
    expect(made).toEqual(both);
    expect(await store.all()).toEqual([both]);
  });

  test('that are removed meanwhile do not come back', async () => {
    const store = open();
    await store.save(site);
    const [, made] = await Promise.all([
      store.remove(origin),
      store.change(origin, (it) => it && { ...it, helpdesk: 'other' }),
    ]);
    expect(made).toBeUndefined();
    expect(await store.all()).toEqual([]);
  });

  test('come to be by a change, too', async () => {
    const store = open();
    expect(await store.change(origin, (it) => it ?? site)).toEqual(site);
    expect(await store.find(origin)).toEqual(site);
  });
});

test('stored sites that cannot be read are set aside by a change, and left alone by none', async () => {
  const broken = { origin: 'no origin' };
  await areas.local.set({ sites: [broken, site] });
  const store = new StoredSites();
  await store.change(origin, () => undefined);
  expect(await areas.local.get('sites')).toEqual({ sites: [broken, site] });
  await store.change(origin, (it) => it && { ...it, markField: null });
  expect(await areas.local.get(['sites', 'sites-set-aside'])).toEqual({
    sites: [{ ...site, markField: null }],
    'sites-set-aside': [broken],
  });
});
