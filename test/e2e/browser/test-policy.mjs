// An organisation's policy for a running Chromium, by the browser's own page for trying policies out:
// nothing is written to the machine, no right is needed, and no other browser sees it. The page hands
// over what it is given without checking it against the extension's schema first.
import { extensionId } from './launch-chromium.mjs';

const page = 'chrome://policy/test';

/**
 * What sets the policy; null where the browser has no such page, as Chrome's and Edge's releases.
 *
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function testPolicy(context) {
  const tab = await context.newPage();
  await tab.goto(page);
  // A browser without it shows what is in force instead.
  const isThere = tab.url() === page && (await tab.locator('#apply-policies').count()) === 1;
  if (!isThere) {
    await tab.close();
    return null;
  }
  return {
    /**
     * Resolves once the browser took it. The extension is told some seconds later in a browser that just
     * started.
     *
     * @param {{ readonly [part: string]: unknown }} policy
     */
    async set(policy) {
      const entries = Object.entries(policy).map(([name, value]) => ({
        namespace: extensionId,
        name,
        value,
        // Mandatory, for the machine, by platform.
        level: 1,
        scope: 1,
        source: 0,
      }));
      const taken = await tab.evaluate(async (text) => {
        const { sendWithPromise } = await import('chrome://resources/js/cr.js');
        return sendWithPromise('setLocalTestPolicies', text, '');
      }, JSON.stringify(entries));
      if (taken !== true) throw new Error(`Chromium did not take the policy: ${taken}`);
    },
  };
}
