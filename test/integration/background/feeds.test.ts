// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { succeed } from '../../../lib/domain/result.ts';
import { matrix } from '../../builders/matrix.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { world } from '../../fakes/browser.ts';
import { newBrowser } from './worker.ts';

const link = { id: 'feed-0001', url: 'https://team.example/matrix.json' };
const key = `${'A'.repeat(43)}=`;
let version = 1;
let browser: ReturnType<typeof newBrowser>;

/** A worker for which every signature is right, and a server that gives `version`. */
function start() {
  browser.start({
    feedFetcher: {
      async fetch() {
        const payload = JSON.stringify({
          version,
          expires: '2027-01-01T00:00:00Z',
          matrix: matrix({ id: 'team', name: `Edition ${version}` }),
        });
        const signature = `${'A'.repeat(85)}${version}==`;
        const text = JSON.stringify({ format: 'uptier-feed/1', key, payload, signature });
        return succeed({ kind: 'file', text, etag: null });
      },
    },
    feedKeys: { verify: async () => 'genuine', fingerprint: async () => 'a'.repeat(64) },
  });
}

beforeEach(async () => {
  version = 1;
  browser = newBrowser();
  start();
  await browser.switchOn();
  world.granted.add('https://team.example/*');
});

const teams = async () =>
  (await browser.askAsPopup('directory.load')).matrices
    .filter(({ id }) => id === 'team')
    .map(({ name }) => name);

test('a link outlives the worker, with its pinned key and what waits', async () => {
  await browser.askAsPopup('feed.add', link);
  await browser.askAsPopup('feed.check', { id: link.id });
  await browser.askAsPopup('feed.confirm', { id: link.id, key });
  expect(await teams()).toEqual(['Edition 1']);
  version = 2;
  await browser.askAsPopup('feed.check', { id: link.id });
  start();
  expect(await browser.askAsPopup('feed.list')).toMatchObject([
    { pinned: { matrixId: 'team' }, applied: 1, offer: { version: 2, name: 'Edition 2' } },
  ]);
  expect(await teams()).toEqual(['Edition 1']);
  expect(await browser.askAsPopup('feed.offer', { id: link.id })).toMatchObject({
    name: 'Edition 2',
  });
  await browser.askAsPopup('feed.apply', { id: link.id, version: 2 });
  expect(await teams()).toEqual(['Edition 2']);
});

test('its host becomes no helpdesk, and goes back to the browser with it; its matrix stays', async () => {
  const { sites } = await browser.askAsPopup('directory.load');
  await browser.askAsPopup('site.save', { site: newSite('https://team.example') });
  await browser.askAsPopup('feed.add', link);
  expect((await browser.askAsPopup('directory.load')).sites).toEqual(sites);
  await browser.askAsPopup('feed.check', { id: link.id });
  await browser.askAsPopup('feed.confirm', { id: link.id, key });
  expect(await browser.askAsPopup('feed.remove', { id: link.id })).toEqual([]);
  expect(world.granted.has('https://team.example/*')).toBe(false);
  expect(await teams()).toEqual(['Edition 1']);
});

test.each(['http://team.example/m.json', 'data:application/json,{}', 'https://a:b@team.example/'])(
  'an address that is not safe is no link: %s',
  async (url) => {
    const added = browser.askAsPopup('feed.add', { id: link.id, url });
    await expect(added).rejects.toMatchObject({
      name: 'refused',
    });
    expect(await browser.askAsPopup('feed.list')).toEqual([]);
  },
);
