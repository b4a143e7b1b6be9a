// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeSite } from '../../../lib/app/change-site.ts';
import { reconcileSites } from '../../../lib/app/reconcile-sites.ts';
import { siteAccess } from '../../../lib/browser/site-access.ts';
import { resetBrowser, world } from '../../fakes/browser.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

beforeEach(() => {
  vi.useFakeTimers();
  resetBrowser();
  world.granted.add(`${origin}/*`);
  world.tabs = [
    { id: 1, url: `${origin}/ticket/1`, frozen: true },
    { id: 2, url: `${origin}/ticket/2` },
    { id: 3, url: `${origin}/ticket/3`, discarded: true },
  ];
});
afterEach(() => vi.useRealTimers());

/** How many milliseconds pass until `work` is done; ten seconds at most. */
async function timeOf(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  void work.then(() => (state.isDone = true));
  let passed = 0;
  await vi.advanceTimersByTimeAsync(0);
  while (!state.isDone && passed < 10_000) {
    await vi.advanceTimersByTimeAsync(50);
    passed += 50;
  }
  return passed;
}

const started = () => world.started;
const told = () => world.told;

describe('a frozen tab, which never answers', () => {
  test.each([
    ['a refresh', () => siteAccess.refreshOpenTabs(origin), told, 'page.refresh'],
    ['a stop', () => siteAccess.stopInOpenTabs(origin), told, `page.stop ${origin}`],
    ['a start', () => siteAccess.startInOpenTabs(origin), started, 'content-scripts/helpdesk.js'],
  ])('holds %s up for a second, and no other tab', async (_name, act, seen, what) => {
    expect(await timeOf(act())).toBe(1000);
    // The one that was put away to save memory is not disturbed.
    expect(seen()).toEqual([`1: ${what}`, `2: ${what}`]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('holds an injection up for a second', async () => {
    expect(await timeOf(siteAccess.injectPageHalf(1, 'counting'))).toBe(1000);
  });

  test('does not keep a site from being removed, nor those after it from being started', async () => {
    const { needs } = fakeDependencies({ access: siteAccess });
    await needs.sites.save(site);
    const removed = removeSite(needs, origin);
    const after = reconcileSites(needs, ['https://second.example']);
    expect(await timeOf(Promise.all([removed, after]))).toBeLessThanOrEqual(2000);
    expect(await needs.sites.all()).toEqual([]);
    expect(world.granted.size).toBe(0);
  });
});

test('a tab that lives is not waited for any longer than it takes', async () => {
  world.tabs = world.tabs.slice(1);
  expect(await timeOf(siteAccess.refreshOpenTabs(origin))).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
