import { extensionUrl } from '../browser/launch-chromium.mjs';

/**
 * The popup as a vendor's customer uses it, for a page of `host`, or for one of nobody's.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string | null} host
 */
export async function customerPopup(context, host) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  const url = host === null ? 'about:blank' : `https://${host}/`;
  await page.goto(extensionUrl(`popup.html?${new URLSearchParams({ url })}`));
  await page.getByRole('region', { name: 'My cases' }).waitFor();
  const card = (name) =>
    page.locator('details.card').filter({ has: page.locator(`summary h3:text-is("${name}")`) });
  return {
    page,
    card,
    /** Opens a card of the list. */
    async open(name) {
      await card(name).locator('summary').first().click();
    },
    /** Starts a case with a vendor whose card is open; gives the case's own card. */
    async start(vendor, subject) {
      const at = card(vendor);
      await at.getByRole('button', { name: 'Start a case' }).click();
      await at.getByLabel('What is it about?').fill(subject);
      await at.getByRole('button', { name: 'Start a case' }).click();
      const own = card(subject);
      await own.getByText('What happened?').waitFor();
      return own;
    },
    /** Moves the time of the extension, and looks anew. */
    async pass(minutes) {
      await page.evaluate(async (more) => {
        const { 'clock-offset': before = 0 } =
          await globalThis.chrome.storage.local.get('clock-offset');
        await globalThis.chrome.storage.local.set({ 'clock-offset': before + more * 60_000 });
      }, minutes);
      await page.reload();
      await page.getByRole('region', { name: 'My cases' }).waitFor();
    },
    close: () => page.close(),
  };
}
