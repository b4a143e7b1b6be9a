// Zendesk's playground in Chromium at its own host name, with an agent signed in; granted when asked.
import { startZendesk } from '../playground/zendesk/server.mjs';
import { launchChromium } from './browser/launch-chromium.mjs';
import { grantSite } from './grant-site.mjs';
import { zendeskPage } from './pages/zendesk-page.mjs';
import { playgroundMatrix } from './playground-matrix.mjs';

/** For a run that measures: `grant` switches Uptier on, until then the page is alone. */
export async function setUpZendesk() {
  const desk = await startZendesk();
  const browser = await launchChromium({ web: desk.chromium });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const zendesk = zendeskPage(page, desk.origin);
  await page.goto(`${desk.origin}/access/unauthenticated?as=agent1`);
  await zendesk.rows.first().waitFor();
  return {
    page,
    zendesk,
    /** Tells every page that something changed, as the worker does: what a page knows counts no more. */
    tellPages: () =>
      browser.worker.evaluate(async () => {
        for (const { id } of await chrome.tabs.query({}))
          await chrome.tabs.sendMessage(id, { uptier: 1, verb: 'page.refresh' }).catch(() => {});
      }),
    grant: () => grantSite(page, desk.origin, playgroundMatrix()),
    async close() {
      await browser.close();
      await desk.stop();
    },
  };
}
