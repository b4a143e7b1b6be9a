import { extensionUrl } from '../browser/launch-chromium.mjs';
import { popupPage } from './popup-page.mjs';
import { tabIdOf } from './tab-id.mjs';

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

/** The popup as it is opened over a tab, which it also knows by its number. */
export async function popupOfTab(page) {
  const popup = await page.context().newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(extensionUrl('options.html'));
  const query = new URLSearchParams({ url: page.url(), tab: String(await tabIdOf(popup, page)) });
  await popup.goto(extensionUrl(`popup.html?${query}`));
  return popupPage(popup);
}
