// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import background from '../../../entrypoints/background/index.ts';
import {
  allowNotifications,
  areas,
  browserEvents,
  endLife,
  grant,
  send,
  takeBack,
  world,
} from '../../fakes/browser.ts';
import { origin, site } from '../../fakes/dependencies.ts';
import { newBrowser, pageOf, popup } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;

beforeEach(() => {
  browser = newBrowser();
});

const stub = () => world.scripts.get('uptier-stub');

describe('a worker that starts', () => {
  test('has every listener in its first turn', () => {
    background.main();
    const counts = Object.fromEntries(
      Object.entries(browserEvents).map(([name, event]) => [name, event.count]),
    );
    expect(counts).toEqual({
      message: 1,
      installed: 1,
      startup: 1,
      alarm: 1,
      added: 2,
      removed: 1,
      // Until the user allows notifications a browser has nothing to listen to.
      notice: 0,
      noticeButton: 0,
    });
  });

  test('listens for clicks on notifications where they are allowed, and as soon as they are', () => {
    background.main();
    allowNotifications();
    allowNotifications();
    expect([browserEvents.notice.count, browserEvents.noticeButton.count]).toEqual([1, 1]);
    endLife();
    background.main();
    expect([browserEvents.notice.count, browserEvents.noticeButton.count]).toEqual([1, 1]);
  });

  test('answers a request that comes on the next microtask', async () => {
    background.main();
    await Promise.resolve();
    expect(await send({ uptier: 1, verb: 'worker.ping' }, popup)).toEqual({
      ok: true,
      value: { version: '0.1.0' },
    });
  });

  test.each([
    ['installed', [{ reason: 'update' }]],
    ['startup', []],
    ['alarm', [{ name: 'outbox' }]],
    ['alarm', [{ name: 'upkeep' }]],
    ['alarm', [{ name: 'deadline' }]],
    ['added', [{ origins: [`${origin}/*`] }]],
    ['removed', [{ origins: [`${origin}/*`] }]],
  ] as const)('takes %s %j on the next microtask without a fault', async (name, args) => {
    background.main();
    await Promise.resolve();
    (browserEvents[name].fire as (...it: readonly unknown[]) => unknown)(...args);
    expect(await send({ uptier: 1, verb: 'worker.ping' }, popup)).toMatchObject({ ok: true });
  });

  test('keeps what is stored from content scripts', async () => {
    background.main();
    await expect.poll(() => areas.local.accessLevel).toBe('TRUSTED_CONTEXTS');
  });

  test('sets one alarm for the upkeep, and again after the browser dropped it', async () => {
    background.main();
    await expect.poll(() => [...world.alarms.keys()]).toEqual(['upkeep']);
    world.alarms.clear();
    endLife();
    background.main();
    await expect.poll(() => [...world.alarms.keys()]).toEqual(['upkeep']);
  });

  test('takes in the presets, for pages to paint from', async () => {
    browser.start();
    const directory = await browser.askAsPopup('directory.load');
    expect(directory.matrices).toMatchObject([{ id: 'test', preset: true }]);
    expect(areas.local.dump()).toContain('"directory"');
  });
});

describe('a site that the user grants', () => {
  test('is registered and started in its open tabs at once, and in no others', async () => {
    browser.start();
    world.tabs = [
      { id: 1, url: `${origin}/ticket/1` },
      { id: 2, url: 'https://elsewhere.example/' },
      { id: 3, url: 'https://desk.example:8443/' },
    ];
    await browser.askAsPopup('site.save', { site });
    expect(stub()).toBeUndefined();
    grant(`${origin}/*`);
    await expect.poll(() => world.started).toEqual(['1: content-scripts/helpdesk.js']);
    expect(stub()?.matches).toEqual([`${origin}/*`]);
    expect(stub()?.js).toEqual(['content-scripts/helpdesk.js']);
  });

  test('on a port of its own is that port alone', async () => {
    const here = 'http://127.0.0.1:8095';
    browser.start();
    world.tabs = [
      { id: 1, url: 'http://127.0.0.1:9999/', lastAccessed: 1 },
      { id: 2, url: `${here}/`, lastAccessed: 2 },
    ];
    grant('http://127.0.0.1/*');
    await expect.poll(() => world.started).toEqual(['2: content-scripts/helpdesk.js']);
    expect(stub()?.matches).toEqual(['http://127.0.0.1/*']);
    const { sites } = await browser.askAsPopup('directory.load');
    expect(sites.map((it) => it.origin)).toEqual([here]);
    const other = { url: 'http://127.0.0.1:9999/', origin: 'http://127.0.0.1:9999' };
    const asked = { uptier: 1, verb: 'page.recognised', payload: { helpdesk: 'counting' } };
    expect(await send(asked, pageOf('1', other))).toMatchObject({
      ok: false,
      error: { name: 'refused' },
    });
    expect(await send(asked, pageOf('1', { url: `${here}/`, origin: here }))).toEqual({ ok: true });
    expect(world.started).toContain('7: helpdesk-counting.js');
  });

  test('granted a second time is updated, never registered twice', async () => {
    browser.start();
    await browser.switchOn();
    grant('https://second.example/*');
    await expect.poll(() => stub()?.matches).toEqual([`${origin}/*`, 'https://second.example/*']);
  });

  test('that is taken back is stopped, unregistered, and answered no more', async () => {
    browser.start();
    await browser.switchOn();
    expect(await browser.askAsPage('page.history', { ticketId: '1' as never })).toMatchObject({
      kind: 'ticket',
    });
    world.tabs = [...world.tabs, { id: 8, url: 'https://second.example/' }];
    grant('https://second.example/*');
    takeBack(`${origin}/*`);
    await expect.poll(() => stub()?.matches).toEqual(['https://second.example/*']);
    await expect.poll(() => world.told).toContain(`7: page.stop ${origin}`);
    await expect(
      browser.askAsPage('page.history', { ticketId: '1' as never }),
    ).rejects.toMatchObject({
      name: 'refused',
    });
  });

  test('granted while the worker was dead is found at its next start', async () => {
    browser.start();
    await browser.askAsPopup('site.save', { site });
    endLife();
    world.granted.add(`${origin}/*`);
    browser.start();
    await expect.poll(() => stub()?.matches).toEqual([`${origin}/*`]);
  });

  test('has its open pages started again after an update', async () => {
    browser.start();
    await browser.switchOn();
    world.started = [];
    browser.start();
    browserEvents.installed.fire({ reason: 'update' });
    await expect.poll(() => world.started).toEqual(['7: content-scripts/helpdesk.js']);
  });

  test('taken back before the worker starts again disturbs no tab a second time', async () => {
    browser.start();
    await browser.switchOn();
    takeBack(`${origin}/*`);
    const stopped = [`7: page.stop ${origin}`];
    await expect.poll(() => stub()).toBeUndefined();
    expect(world.told.filter((line) => line.includes('page.stop'))).toEqual(stopped);
    browser.start();
    await browser.askAsPopup('site.save', { site: { ...site, origin: 'https://b.example' } });
    expect(world.told.filter((line) => line.includes('page.stop'))).toEqual(stopped);
  });
});

describe('the first run', () => {
  const opened = () => world.opened.map((url) => new URL(url).pathname + new URL(url).hash);

  test('opens the welcome page, once', async () => {
    browser.start();
    browserEvents.installed.fire({ reason: 'install' });
    await expect.poll(opened).toEqual(['/options.html#welcome']);
    browser.start();
    browserEvents.startup.fire();
    expect(await send({ uptier: 1, verb: 'worker.ping' }, popup)).toMatchObject({ ok: true });
    expect(opened()).toHaveLength(1);
  });

  test.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'is not told of by %s',
    async (reason) => {
      browser.start();
      browserEvents.installed.fire({ reason });
      await browser.switchOn();
      expect(opened()).toEqual([]);
    },
  );
});
