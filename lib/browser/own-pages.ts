import browser from 'webextension-polyfill';

/** Opens the options in a tab, or brings that tab to the front. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the options in a new tab at one section, which the page itself finds by its name. */
export async function openOptionsAt(section: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${section}`) });
}

/** Opens the popup's page for `address` in a new tab. */
export async function openPopupFor(address: string): Promise<void> {
  const query = new URLSearchParams({ url: address }).toString();
  await browser.tabs.create({ url: browser.runtime.getURL(`popup.html?${query}`) });
}

/** Starts the extension anew: its pages close, and the worker starts again. */
export const reloadExtension = (): void => browser.runtime.reload();

/** Puts `text` on the clipboard; rejects where the browser does not allow it. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);
