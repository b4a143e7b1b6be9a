// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { matrix } from '../../builders/matrix.ts';
import { areas, setPolicy, world } from '../../fakes/browser.ts';
import { origin } from '../../fakes/dependencies.ts';
import { newBrowser } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const deployed = matrix({ id: 'deployed', name: 'Deployed' });
const matrices = [JSON.stringify(deployed)];
const keepDays = async () => (await browser.askAsPopup('preferences.load')).keepDays;
const load = () => browser.askAsPopup('directory.load');

beforeEach(() => {
  browser = newBrowser();
});

test('a policy that is there at the start counts, and its matrix is shown as set', async () => {
  await areas.managed.set({ lock: { keepDays: 30 }, add: { matrices } });
  browser.start();
  const directory = await load();
  expect(await keepDays()).toBe(30);
  expect(directory.policy).toMatchObject({ locked: ['keepDays'], problems: [] });
  expect(directory.matrices.find(({ id }) => id === 'deployed')).toMatchObject({
    policy: true,
    preset: false,
  });
});

test('a policy that comes late counts without a restart, and open pages are told', async () => {
  browser.start();
  await browser.switchOn();
  await load();
  expect(await keepDays()).toBe(90);
  world.told = [];
  await setPolicy({ lock: { keepDays: 30 } });
  await expect.poll(keepDays).toBe(30);
  await expect.poll(() => world.told).toContain('7: page.refresh');
});

test('the worker refuses a change of what is locked, and keeps the rest', async () => {
  const assignments = [{ matrixId: 'deployed' }];
  await areas.managed.set({
    lock: { keepDays: 30, sites: [{ origin, helpdesk: 'zendesk', assignments }] },
    add: { matrices },
  });
  browser.start();
  const locked = { ...standardPreferences, keepDays: 30 };
  const ask = browser.askAsPopup;
  await expect(
    ask('preferences.save', { preferences: { ...locked, keepDays: 31 } }),
  ).rejects.toThrow('Set by your organisation');
  await ask('preferences.save', { preferences: { ...locked, timeZone: 'UTC' } });
  expect(await ask('preferences.load')).toMatchObject({ keepDays: 30, timeZone: 'UTC' });
  await expect(
    ask('site.save', { site: { ...newSite(origin), assignments: [{ matrixId: 'other' }] } }),
  ).rejects.toThrow('Set by your organisation');
  await expect(ask('site.remove', { origin })).rejects.toThrow('Set by your organisation');
  await expect(ask('matrix.remove', { id: 'deployed' })).rejects.toThrow(
    'Set by your organisation',
  );
  expect(await ask('matrix.import', { matrix: deployed })).toMatchObject({ kind: 'refused' });
  expect((await load()).sites).toMatchObject([{ origin, helpdesk: 'zendesk', assignments }]);
});

test('a policy that reads a site as a helpdesk that nobody knows says where, and what to write', async () => {
  await areas.managed.set({ lock: { keepDays: 30, sites: [{ origin, helpdesk: 'fresh-desk' }] } });
  browser.start();
  expect((await load()).policy?.problems).toEqual([
    'lock.sites[0].helpdesk: no helpdesk is called "fresh-desk"; did you mean freshdesk?',
  ]);
  expect(await keepDays()).toBe(90);
});

test('a malformed policy changes nothing and is told, across lives of the worker', async () => {
  await areas.managed.set({ lock: { keepDays: 30 } });
  browser.start();
  await load();
  await setPolicy({ lock: { keepDays: -1 } });
  for (const life of [1, 2]) {
    if (life === 2) browser.start();
    expect((await load()).policy?.problems).toEqual([expect.stringContaining('lock.keepDays')]);
    expect(await keepDays()).toBe(30);
  }
});

test('a policy that cannot be read leaves the last one in force; Firefox without one has none', async () => {
  await areas.managed.set({ lock: { keepDays: 30 } });
  browser.start();
  await load();
  const { get } = areas.managed;
  try {
    areas.managed.get = () => Promise.reject(new Error('backend is away'));
    browser.start();
    await load();
    expect(await keepDays()).toBe(30);
    areas.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    browser.start();
    await load();
    expect(await keepDays()).toBe(90);
  } finally {
    areas.managed.get = get;
  }
});

test('what the user had comes back when the policy goes', async () => {
  browser.start();
  await browser.askAsPopup('preferences.save', {
    preferences: { ...standardPreferences, keepDays: 14 },
  });
  await browser.askAsPopup('matrix.import', { matrix: { ...deployed, name: 'Mine' } });
  await setPolicy({ lock: { keepDays: 30 }, add: { matrices } });
  const named = async () =>
    (await load()).matrices.filter(({ id }) => id === 'deployed').map(({ name }) => name);
  expect(await named()).toEqual(['Deployed']);
  expect(await keepDays()).toBe(30);
  await setPolicy({});
  expect(await named()).toEqual(['Mine']);
  expect(await keepDays()).toBe(14);
});
