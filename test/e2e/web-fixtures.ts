// Tests at a helpdesk's own host name, against its playground: nothing leaves the machine.
import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { killWorker, launchChromium } from './browser/launch-chromium.mjs';
import { prepareProfile } from './browser/prepared-profile.mjs';
import { grantSite } from './grant-site.mjs';
import { popupFor } from './pages/popup-for.mjs';

export { expect } from '@playwright/test';

/** What every playground is for a test, whatever helpdesk it is one of. */
export interface Playground {
  readonly origin: string;
  readonly chromium: { readonly hostRules: readonly string[]; readonly args: readonly string[] };
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly body: unknown;
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
  }[];
  readonly asked: readonly string[];
  /** A new session of an agent's, as a `Cookie` header. */
  cookie(): string;
  set(switches: Readonly<Record<string, string>>): void;
  reset(): void;
  stop(): Promise<void>;
}

/** What makes a playground one helpdesk's. */
export interface Product<Server extends Playground> {
  start(): Promise<Server>;
  /** Signs an agent in by the page's own means; ends on any of its pages. */
  signIn(page: Page, origin: string): Promise<unknown>;
  /** The policy that is imported, as a value. */
  matrix(): { readonly name: string };
}

interface PerTest<Server> {
  readonly desk: Server;
  readonly uptier: {
    readonly context: BrowserContext;
    readonly worker: Worker;
    popupFor(page: Page, url?: string): ReturnType<typeof popupFor>;
    /** Signs in at `origin` and grants it by the popup's own button, with the product's matrix. */
    grant(page: Page, origin?: string): Promise<void>;
    killWorker(): Promise<void>;
  };
  readonly context: BrowserContext;
  /**
   * A tab of a browser in which an agent is signed in, and the site granted. It shows nothing yet: a
   * page of the site would ask for its tickets while a test switches the desk or counts requests.
   */
  readonly page: Page;
}

interface PerWorker<Server> {
  readonly build: string;
  readonly server: Server;
  /** Granted, with the product's matrix: done once by the popup's own buttons. */
  readonly granted: Awaited<ReturnType<typeof prepareProfile>>;
}

async function grant<Server extends Playground>(
  product: Product<Server>,
  page: Page,
  origin: string,
) {
  await product.signIn(page, origin);
  await grantSite(page, origin, product.matrix());
}

/** Playwright's `test` with a browser of its own for each test, and the playground as it began. */
export const testAt = <Server extends Playground>(product: Product<Server>) =>
  base.extend<PerTest<Server>, PerWorker<Server>>({
    build: ['chrome-mv3-e2e', { option: true, scope: 'worker' }],

    server: [
      // Playwright reads what a fixture needs from its first parameter.
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const server = await product.start();
        await use(server);
        await server.stop();
      },
      { scope: 'worker' },
    ],

    granted: [
      async ({ build, server }, use) => {
        const prepared = await prepareProfile({ build, web: server.chromium }, async (context) => {
          const page = context.pages()[0] ?? (await context.newPage());
          await grant(product, page, server.origin);
        });
        server.reset();
        await use(prepared);
        prepared.remove();
      },
      { scope: 'worker', timeout: 90_000 },
    ],

    desk: async ({ server }, use) => {
      server.reset();
      await use(server);
    },

    uptier: async ({ build, desk, granted }, use) => {
      const usedProfile = granted.copy();
      const web = desk.chromium;
      const { context, worker, close } = await launchChromium({ build, web, usedProfile });
      await use({
        context,
        worker,
        popupFor,
        grant: (page, origin = desk.origin) => grant(product, page, origin),
        killWorker: () => killWorker(context),
      });
      await close();
    },

    context: async ({ uptier }, use) => use(uptier.context),

    page: async ({ desk, uptier }, use) => {
      const [name = '', value = ''] = desk.cookie().split('=');
      const kept = { name, value, url: desk.origin, httpOnly: true, sameSite: 'Lax' } as const;
      await uptier.context.addCookies([kept]);
      await use(uptier.context.pages()[0] ?? (await uptier.context.newPage()));
    },
  });
