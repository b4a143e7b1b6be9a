import browser from 'webextension-polyfill';
import { captureLine, highlightName } from '../domain/capture/pointing.ts';
import type { Evidence } from '../domain/capture/evidence.ts';

/** The browser did not let us read the tab; its own words are the message. */
export class NotAllowed extends Error {}

/**
 * Reads the page in a tab once: what our script in it gave back, unchecked. Needs a click on the
 * toolbar's button while this page was shown, or a grant for its site.
 *
 * @throws {NotAllowed} where there was none, and on pages that no extension may read
 */
export async function readTab(tabId: number): Promise<unknown> {
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['capture-page.js'],
    });
    return first?.result;
  } catch (error) {
    throw new NotAllowed(error instanceof Error ? error.message : String(error));
  }
}

/** Shows on a page where words stand. */
export interface Pointer {
  /** Null: nowhere. */
  readonly point: (at: Evidence | null) => void;
  /** Takes every mark away. */
  readonly leave: () => void;
}

/**
 * Colours that the reader's system uses for marked words, whatever the page's style says. As the
 * author's style, because Chromium does not paint a highlight that only the user's style knows.
 */
const css = `::highlight(${highlightName}) { background-color: Mark !important; color: MarkText !important; }`;

/** Points at words on the page that was read in a tab; silently nowhere once that page is gone. */
export function pointInto(tabId: number): Pointer {
  const style = { target: { tabId }, css };
  const ignore = () => undefined;
  void browser.scripting.insertCSS(style).catch(ignore);
  const port = browser.tabs.connect(tabId, { name: captureLine, frameId: 0 });
  let isOpen = true;
  port.onDisconnect.addListener(() => (isOpen = false));
  return {
    point: (at) => isOpen && port.postMessage(at),
    leave() {
      if (isOpen) port.disconnect();
      isOpen = false;
      void browser.scripting.removeCSS(style).catch(ignore);
    },
  };
}
