import { extensionUrl, killWorker } from '../e2e/browser/launch-chromium.mjs';
import { median } from './median.mjs';

/** Notes when the first contact stands in the popup: at the frame after it was added. */
function watchForContacts() {
  const contact = 'a[href^="tel:"], a[href^="mailto:"], a[href^="https:"]';
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector(contact)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.paintedAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Milliseconds from opening the popup to its contacts on the screen, with the worker dead: the
 * median of `runs`.
 *
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function popupPaint(context, address, runs = 15) {
  const times = [];
  const page = await context.newPage();
  await page.goto(extensionUrl(address));
  await page.locator('a[href^="tel:"], a[href^="mailto:"], a[href^="https:"]').first().waitFor();
  await page.close();
  for (let run = 0; run < runs; run += 1) {
    const popup = await context.newPage();
    await popup.addInitScript(watchForContacts);
    await killWorker(context);
    await popup.goto(extensionUrl(address));
    const painted = await popup.waitForFunction(() => globalThis.paintedAt);
    times.push(await painted.jsonValue());
    await popup.close();
  }
  return median(times);
}
