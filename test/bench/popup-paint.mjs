import { extensionUrl, killWorker } from '../e2e/browser/launch-chromium.mjs';
import { median } from './median.mjs';

const said = 'contacts painted at ';

/** Says when the first contact stands in the popup: after the frame that drew it. */
function watchForContacts(said) {
  const contact = 'a[href^="tel:"], a[href^="mailto:"], a[href^="https:"]';
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector(contact)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // The next task: a timer would count what other timers do first.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => console.info(said + performance.now());
      port2.postMessage(null);
    });
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
    await popup.addInitScript(watchForContacts, said);
    await killWorker(context);
    // Heard, not asked for: a question put to the page while it draws would be measured with it.
    const painted = popup.waitForEvent('console', (message) => message.text().startsWith(said));
    await popup.goto(extensionUrl(address), { waitUntil: 'commit' });
    times.push(Number((await painted).text().slice(said.length)));
    await popup.close();
  }
  return median(times);
}
