import browser, { type Notifications } from 'webextension-polyfill';
import type { Notifier } from '../ports/notifier.ts';
import { originOf } from '../domain/assignment/origin.ts';
import { hostPattern } from './tabs.ts';

const permission = { permissions: ['notifications' as const] };

/** The browser's notifications; undefined until the user has allowed them. */
const api = (): Notifications.Static | undefined =>
  'notifications' in browser ? browser.notifications : undefined;

/** Firefox knows no buttons, and refuses a notification that has one. */
const buttonsOf = (notifications: Notifications.Static, take: string | null): object =>
  take !== null && 'onButtonClicked' in notifications && notifications.onButtonClicked
    ? { buttons: [{ title: take }] }
    : {};

/** Asks to be allowed to notify. Call it as the first statement of a click's handler. */
export const requestNotifications = (): Promise<boolean> => browser.permissions.request(permission);

/** True where the user has allowed notifications. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains(permission);

/** The open tab that shows `address`; undefined where there is none, or none that may be seen. */
async function tabShowing(address: string) {
  const origin = originOf(address);
  if (origin === null) return undefined;
  const tabs = await browser.tabs.query({ url: hostPattern(origin) }).catch(() => []);
  const bare = (url: string | undefined) => url?.replace(/#.*$/, '');
  return tabs.find(({ url }) => bare(url) === bare(address));
}

/** The desktop's notifications, in the browser's own way. */
export const notifier: Notifier = {
  isAllowed: async () => api() !== undefined && (await mayNotify()),

  async show({ id, title, message, take }) {
    const notifications = api();
    if (!notifications) throw new Error('Notifications are not allowed');
    await notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/128.png'),
      title,
      message,
      ...buttonsOf(notifications, take),
    });
  },

  async clear(id) {
    await api()?.clear(id);
  },

  async openPage(address) {
    const tab = await tabShowing(address);
    if (tab?.id === undefined) {
      await browser.tabs.create({ url: address });
      return;
    }
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  },

  async openAttention() {
    await browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
  },

  async openBoard() {
    await browser.tabs.create({ url: browser.runtime.getURL('insights.html') });
  },
};

/**
 * Listens for clicks on notifications. To be called in the worker's first turn, and again when the user
 * allows them: before that a browser has nothing to listen to.
 */
export function onNotice(opened: (id: string) => void, taken: (id: string) => void): void {
  const listen = () => {
    const notifications = api();
    if (!notifications || notifications.onClicked.hasListener(opened)) return;
    notifications.onClicked.addListener(opened);
    if ('onButtonClicked' in notifications && notifications.onButtonClicked)
      notifications.onButtonClicked.addListener(taken);
  };
  listen();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) listen();
  });
}
