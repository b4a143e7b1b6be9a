import { extensionUrl } from '../browser/launch-chromium.mjs';
import { popupPage } from './popup-page.mjs';

/** The popup's address for a tab that shows `url`. */
export const popupAddress = (url) => `popup.html?${new URLSearchParams({ url })}`;

/**
 * The popup for a tab, as a page of its own: Playwright cannot see the real one.
 *
 * @param {import('@playwright/test').Page} page a tab of the same browser
 * @param {string} [url] another address than the tab's
 */
export async function popupFor(page, url = page.url()) {
  const popup = await page.context().newPage();
  // As wide as the browser makes the real one.
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(extensionUrl(popupAddress(url)));
  return popupPage(popup);
}
