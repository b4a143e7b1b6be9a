import browser from 'webextension-polyfill';
import { tabInFront, type TabInFront } from './tab-in-front.ts';

/**
 * Tells which tab is in front of this page's window whenever another comes, or the same shows another
 * page, and once it has loaded.
 */
export function followTabInFront(changed: (tab: TabInFront) => void): void {
  const look = async () => changed(await tabInFront());
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    if (tab.active && (change.status === 'complete' || change.url !== undefined)) void look();
  });
}
