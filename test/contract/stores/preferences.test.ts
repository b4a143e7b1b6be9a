// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { standardPreferences, type Preferences } from '../../../lib/domain/preferences.ts';
import { StoredPreferences } from '../../../lib/storage/preferences.ts';
import { areas, resetBrowser } from '../../fakes/browser.ts';
import { MemoryPreferences } from '../../fakes/memory-stores.ts';

beforeEach(resetBrowser);

const kolkata: Preferences = {
  timeZone: 'Asia/Kolkata',
  hours: {
    timeZone: 'Asia/Kolkata',
    hours: { mon: [['09:30', '18:00']], sat: [['09:30', '18:00']] },
    holidays: ['2026-12-25'],
  },
  keepDays: 30,
};
const stored = (key: string) => areas.local.get(key);

describe.each([
  ['the browser', () => new StoredPreferences()],
  ['memory', () => new MemoryPreferences()],
])('preferences in %s', (_name, open) => {
  test('are the standard ones until the user sets something', async () => {
    expect(await open().load()).toEqual({ timeZone: null, hours: null, keepDays: 90 });
  });

  test('come back as they were saved, and the last ones saved count', async () => {
    const store = open();
    await store.save(kolkata);
    expect(await store.load()).toEqual(kolkata);
    await Promise.all([store.save(standardPreferences), store.save({ ...kolkata, hours: null })]);
    expect(await store.load()).toEqual({ ...kolkata, hours: null });
  });
});

describe('preferences that an older version stored', () => {
  const first = { timeZone: 'Europe/Berlin', keepDays: 30 };

  test('of version 1 keep what they say, with no hours set', async () => {
    await areas.local.set({ preferences: first });
    expect(await new StoredPreferences().load()).toEqual({ ...first, hours: null });
    expect(await stored('preferences$')).toEqual({ preferences$: { v: 2 } });
  });

  test('keep the hours of a write that ended before its version was written', async () => {
    await areas.local.set({ preferences: kolkata });
    expect(await new StoredPreferences().load()).toEqual(kolkata);
    expect(await new StoredPreferences().load()).toEqual(kolkata);
  });

  test('survive the next start of the worker once they were saved anew', async () => {
    await areas.local.set({ preferences: first });
    await new StoredPreferences().save(kolkata);
    expect(await new StoredPreferences().load()).toEqual(kolkata);
  });
});

describe('stored preferences that cannot be read', () => {
  test.each<[string, unknown]>([
    ['a text', 'nonsense'],
    ['a list', [1, 2]],
    ['a number', 7],
    ['hours in a zone that no computer knows', { ...kolkata, timeZone: 'Mars/Olympus' }],
    ['hours that never open', { ...kolkata, hours: { timeZone: 'UTC', hours: {} } }],
    ['a key that no version wrote', { ...kolkata, more: 1 }],
    ['a count of days that is none', { timeZone: null, keepDays: -1 }],
  ])('%s: count as not set, and are set aside by the next change', async (_name, broken) => {
    await areas.local.set({ preferences: broken });
    const store = new StoredPreferences();
    expect(await store.load()).toEqual(standardPreferences);
    // Nothing is lost by looking.
    expect(await stored('preferences')).toMatchObject({ preferences: broken });
    await store.save(kolkata);
    expect(await store.load()).toEqual(kolkata);
    const aside = { 'preferences-set-aside': [broken] };
    expect(await stored('preferences-set-aside')).toMatchObject(aside);
    await store.save(standardPreferences);
    expect(await stored('preferences-set-aside')).toMatchObject(aside);
  });

  test('of a newer version are left as they are until something is set', async () => {
    // The storage's own library tells of it.
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const newer = { ...kolkata, more: 1 };
    await areas.local.set({ preferences: newer, preferences$: { v: 3 } });
    expect(await new StoredPreferences().load()).toEqual(standardPreferences);
    expect(await stored('preferences')).toEqual({ preferences: newer });
    told.mockRestore();
  });
});
