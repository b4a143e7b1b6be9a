// Request Tracker, Chromium, a signed-in agent and a granted site with the playground's matrix.
import {
  requestTrackerAvailable,
  startRequestTracker,
} from '../playground/request-tracker/server.mjs';
import { launchChromium } from './browser/launch-chromium.mjs';
import { grantSite } from './grant-site.mjs';
import { popupAddress, popupFor } from './pages/popup-for.mjs';
import { requestTrackerPage } from './pages/request-tracker-page.mjs';
import { playgroundMatrix, playgroundSite } from './playground-matrix.mjs';

/**
 * What a person does once: import the matrix, grant the site of `page`, choose the matrix for it.
 *
 * @param {import('@playwright/test').Page} page a page of the site
 */
export async function grantTracker(page, origin) {
  // The fields to choose from are those of a ticket.
  const onTicket = page.url().includes('/Ticket/Display.html');
  const choice = onTicket ? playgroundSite : { ...playgroundSite, markField: null };
  await grantSite(page, origin, playgroundMatrix(), choice);
}

/** All of it at once, for a run that measures. */
export async function setUpTracker() {
  const { ok, why } = await requestTrackerAvailable();
  if (!ok) throw new Error(`Request Tracker: ${why}`);
  const tracker = await startRequestTracker({ port: 0 });
  const browser = await launchChromium();
  const close = async () => {
    await browser.close();
    await tracker.stop();
  };
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const trackerPage = requestTrackerPage(page, tracker);
    await trackerPage.signIn();
    await trackerPage.openList();
    await grantTracker(page, tracker.origin);
    const { length: rows } = await trackerPage.rowIds();
    return {
      page,
      rows,
      openList: () => trackerPage.openList(),
      /** The popup's address for a ticket, once it was shown. */
      async ticketPopup(id) {
        await trackerPage.openTicket(id);
        const popup = await popupFor(page);
        await popup.ladder.waitFor();
        await popup.close();
        return popupAddress(page.url());
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
