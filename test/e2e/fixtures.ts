import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import {
  requestTrackerAvailable,
  startRequestTracker,
} from '../playground/request-tracker/server.mjs';
import { extensionUrl, killWorker, launchChromium } from './browser/launch-chromium.mjs';
import { prepareProfile } from './browser/prepared-profile.mjs';
import { popupFor } from './pages/popup-for.mjs';
import { requestTrackerPage } from './pages/request-tracker-page.mjs';
import { askRequestTracker } from './request-tracker-rest.mjs';
import { grantTracker } from './set-up-tracker.mjs';

export { expect } from '@playwright/test';

/** A running Request Tracker; the tests of one file share its tickets. */
export type RequestTracker = Awaited<ReturnType<typeof startRequestTracker>>;
export type Popup = Awaited<ReturnType<typeof popupFor>>;
export type TrackerPage = ReturnType<typeof requestTrackerPage>;

export interface Uptier {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** The popup for a tab, as a page of its own: Playwright cannot see the real one. */
  popupFor(page: Page, url?: string): Promise<Popup>;
  openOptions(): Promise<Page>;
  /** Grants the tracker's site through the popup's own button and chooses the playground's matrix. */
  grantTracker(page: Page): Promise<void>;
  killWorker(): Promise<void>;
}

interface PerTest {
  /** Whether the browser begins with the site granted and the playground's matrix chosen. */
  readonly isGranted: boolean;
  /**
   * Whether the tickets are as they were seeded. The server starts anew for that: before the browser,
   * which would find it silent and leave it alone for a minute.
   */
  readonly isReseeded: boolean;
  readonly tracker: RequestTracker;
  /** What the server itself says. */
  readonly rest: Awaited<ReturnType<typeof askRequestTracker>>;
  readonly uptier: Uptier;
  readonly context: BrowserContext;
  /** A tab in which an agent is signed in to Request Tracker. */
  readonly page: Page;
  readonly trackerPage: TrackerPage;
}

interface PerWorker {
  /** The folder of `.output` that is loaded. */
  readonly build: string;
  readonly server: { readonly tracker: RequestTracker | null; readonly why: string | null };
  /** A copy of the profile in which all of it was done once by the popup's own buttons. */
  readonly grantedProfile: () => Promise<string>;
}

/** Grants on a ticket, where the fields to choose from are known. */
async function grantOnTicket(context: BrowserContext, tracker: RequestTracker) {
  const page = context.pages()[0] ?? (await context.newPage());
  const trackerPage = requestTrackerPage(page, tracker);
  await trackerPage.takeSession();
  await trackerPage.openTicket(1);
  await grantTracker(page, tracker.origin);
}

function uptierIn(context: BrowserContext, worker: Worker, tracker: RequestTracker): Uptier {
  const uptier: Uptier = {
    context,
    worker,
    popupFor,
    async openOptions() {
      const options = await context.newPage();
      await options.goto(extensionUrl('options.html'));
      return options;
    },
    grantTracker: (page) => grantTracker(page, tracker.origin),
    killWorker: () => killWorker(context),
  };
  return uptier;
}

export const test = base.extend<PerTest, PerWorker>({
  build: ['chrome-mv3-e2e', { option: true, scope: 'worker' }],

  server: [
    // Playwright reads what a fixture needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { ok, why } = await requestTrackerAvailable();
      const tracker = ok ? await startRequestTracker({ port: 0 }) : null;
      await use({ tracker, why });
      await tracker?.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  grantedProfile: [
    async ({ build, server: { tracker } }, use) => {
      const prepared: ReturnType<typeof prepareProfile>[] = [];
      await use(async () => {
        if (!tracker) throw new Error('Without a server there is nothing to grant');
        const [first = prepareProfile({ build }, (context) => grantOnTicket(context, tracker))] =
          prepared;
        prepared[0] = first;
        return (await first).copy();
      });
      for (const it of prepared) (await it).remove();
    },
    { scope: 'worker' },
  ],

  isGranted: [false, { option: true }],

  isReseeded: [false, { option: true }],

  tracker: async ({ isReseeded, server: { tracker, why } }, use) => {
    base.skip(tracker === null, `Request Tracker: ${why}`);
    if (tracker && isReseeded) await tracker.reset();
    if (tracker) await use(tracker);
  },

  rest: async ({ tracker }, use) => use(await askRequestTracker(tracker)),

  uptier: async ({ build, grantedProfile, isGranted, tracker }, use) => {
    const usedProfile = isGranted ? await grantedProfile() : null;
    const { context, worker, close } = await launchChromium({ build, usedProfile });
    await use(uptierIn(context, worker, tracker));
    await close();
  },

  context: async ({ uptier }, use) => use(uptier.context),

  page: async ({ context, trackerPage }, use) => {
    await trackerPage.takeSession();
    await use(context.pages()[0] ?? (await context.newPage()));
  },

  trackerPage: async ({ context, tracker }, use) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await use(requestTrackerPage(page, tracker));
  },
});
