import browser from 'webextension-polyfill';

export interface TabInFront {
  /** Null where the browser does not tell, as for its own pages. */
  readonly url: string | null;
  readonly tabId: number | null;
}

/** The tab over which the popup was opened. */
export async function tabInFront(): Promise<TabInFront> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { url: tab?.url ?? null, tabId: tab?.id ?? null };
}
