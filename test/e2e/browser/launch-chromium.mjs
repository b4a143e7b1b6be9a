// Starts Chromium with the built extension. Used by the end-to-end tests, the demo and the bench.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { askWorker } from '../ask-worker.mjs';
import { findChromium, isBranded } from '../../run/known-browsers.mjs';
import { root } from '../../run/root.mjs';

/** The extension's id: fixed by the public key in the manifest. */
export const extensionId = JSON.parse(
  readFileSync(join(root, 'test/fixtures/extension-id.json'), 'utf8'),
).id;

/**
 * Nothing leaves the machine: every host name but ours is not found. Playwright's own routes still
 * answer for a name, because they come before it is looked up.
 */
const resolverRules = (hostRules) =>
  [...hostRules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');

/**
 * A running Chromium with the extension of `.output/<build>`, in a fresh profile or in one that was
 * used before and is kept. With `web`, the `chromium` of a playground server, that playground's host
 * names lead to it.
 *
 * @param {{ build?: string, headless?: boolean, usedProfile?: string | null, web?: { hostRules: readonly string[], args: readonly string[] } | null, options?: import('@playwright/test').LaunchOptions & import('@playwright/test').BrowserContextOptions }} [settings]
 */
export async function launchChromium({
  build = 'chrome-mv3-e2e',
  headless = process.env.HEADED !== '1',
  usedProfile = null,
  web = null,
  options = {},
} = {}) {
  const extension = join(root, '.output', build);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`.output/${build} is missing: "npm run e2e" builds it`);
  const executablePath = findChromium();
  // Chrome and Edge ignore --load-extension since 137; there the extension goes in over the protocol.
  const overProtocol = executablePath !== null && isBranded(executablePath);
  const profile = usedProfile ?? mkdtempSync(join(tmpdir(), 'uptier-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless,
    ...(overProtocol ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    // Chromium's sandbox does not start for root, as in most containers.
    chromiumSandbox: process.platform !== 'linux' || process.getuid() !== 0,
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...options,
    args: [
      ...(overProtocol
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      `--host-resolver-rules=${resolverRules(web?.hostRules ?? [])}`,
      ...(web?.args ?? []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
    ],
  });
  if (overProtocol) {
    const cdp = await context.browser().newBrowserCDPSession();
    await cdp.send('Extensions.loadUnpacked', { path: extension });
  }
  await closeWelcome(context, { isUsed: usedProfile !== null, mayBeOld: overProtocol });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return {
    context,
    worker,
    profile,
    /** Ends it and leaves its profile, to be used again. */
    leave: () => context.close(),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Closes the page that opens after the installation, so that the first tab is in front: behind it,
 * a page would be drawn once a second. To Chromium an extension from its command line is newly
 * installed at every start. Fails where none opens, unless `mayBeOld`: to a browser that takes it over the
 * protocol, one in a used profile is not new.
 */
async function closeWelcome(context, { isUsed, mayBeOld }) {
  const mustOpen = !(isUsed && mayBeOld);
  const isWelcome = (page) => page.url() === extensionUrl('options.html#welcome');
  const deadline = Date.now() + (mustOpen ? 15_000 : 5000);
  for (;;) {
    const page = context.pages().find(isWelcome);
    if (page) {
      // Closed before it is drawn, Chromium may leave every text of the extension empty.
      await page.getByRole('heading', { name: 'Three steps to the first badge' }).waitFor();
      if (isUsed) await installed(page);
      return page.close();
    }
    if (Date.now() > deadline) {
      if (mustOpen) throw new Error('The welcome page did not open');
      return undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Waits until a newly installed extension has started itself in the open tabs of its sites: a page that
 * is opened meanwhile may be started twice, and ask twice. A removal waits for its turn behind that.
 */
const installed = (page) => askWorker(page, 'site.remove', { origin: 'https://nobody.invalid' });

/** The address of one of the extension's own pages. */
export const extensionUrl = (path) => `chrome-extension://${extensionId}/${path}`;

/** The permission that Uptier asks for on a site: it names scheme and host, and every port of them. */
export const sitePermission = (origin) => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/**
 * What a person does at the browser's permission prompt, done beforehand: a later
 * `permissions.request` for `origin` is answered yes without a prompt. Until then it is not granted.
 *
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function approveOrigin(context, origin) {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, host]) => globalThis.chrome.developerPrivate.addHostPermission(id, host),
    [extensionId, sitePermission(origin)],
  );
  await page.close();
}

/**
 * Ends the worker as the browser does when it is idle. It starts again at the next event.
 *
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function killWorker(context) {
  const page = await context.newPage();
  await page.goto('chrome://version/');
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
