import browser, { type Tabs } from 'webextension-polyfill';
import { hostOf, originOf } from '../domain/assignment/origin.ts';
import { tabPatience, within } from './within.ts';

/** What a grant and a registration name: scheme and host. Neither can name a port. */
export const hostPattern = (origin: string): string => `${hostOf(origin)}/*`;

const originOfTab = (tab: Tabs.Tab): string | null => originOf(tab.url ?? '');

async function tabsAtHost(
  origin: string,
  which: Pick<Tabs.QueryQueryInfoType, 'discarded'> = {},
): Promise<readonly Tabs.Tab[]> {
  try {
    return await browser.tabs.query({ url: hostPattern(origin), ...which });
  } catch {
    // Without a grant for the host the browser tells of no tabs, and some refuse the question.
    return [];
  }
}

/** The tab in front of each window, then the others: the one that was looked at last first. */
const inFrontFirst = (tabs: readonly Tabs.Tab[]): readonly Tabs.Tab[] =>
  [...tabs].sort(
    (a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );

/**
 * Ids of the tabs in which a page of exactly `origin` runs, so far as the browser lets us see them;
 * those in front come first.
 * One that the browser put away to save memory runs nothing: it starts afresh when it is shown.
 */
export async function tabsAt(origin: string): Promise<readonly number[]> {
  return inFrontFirst(await tabsAtHost(origin, { discarded: false })).flatMap((tab) =>
    tab.id !== undefined && originOfTab(tab) === origin ? [tab.id] : [],
  );
}

/** The origins of open pages at a host, whatever their port: the one in front first, then the latest. */
export async function originsAtHost(host: string): Promise<readonly string[]> {
  const tabs = inFrontFirst(await tabsAtHost(host));
  return [...new Set(tabs.flatMap((tab) => originOfTab(tab) ?? []))];
}

/** True for a tab of a private window; a tab that is gone counts as private. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** True while the window in front is a private one. */
export async function isPrivateInFront(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito === true;
}

const tell = async (tabs: readonly number[], message: unknown): Promise<readonly unknown[]> => {
  // A tab without a receiver is normal, and so is a frozen one, which answers when it is shown again.
  const answers = await Promise.allSettled(
    tabs.map((id) => within(tabPatience, browser.tabs.sendMessage(id, message, { frameId: 0 }))),
  );
  return answers.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
};

/** Tells `message` to the tabs of `origin`, and gives what they answered within a second. */
export const tellTabs = async (origin: string, message: unknown): Promise<readonly unknown[]> =>
  tell(await tabsAt(origin), message);

/**
 * Tells `message` to every tab. Once a grant is gone the browser hides which tabs are of its site:
 * the message itself must say for whom it is. Done after a second at the latest.
 */
export async function tellAllTabs(message: unknown): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await tell(
    tabs.flatMap(({ id }) => id ?? []),
    message,
  );
}
