import { readFileSync } from 'node:fs';
import { BrowserEvent } from './browser-event.ts';
import { FakeStorageArea } from './browser-storage.ts';
import { matchesPattern } from './match-pattern.ts';

/** A tab of the fake browser. */
export interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly active?: boolean;
  readonly incognito?: boolean;
  readonly lastAccessed?: number;
  /** Put away to save memory: nothing runs in it. */
  readonly discarded?: boolean;
  /** Stopped where it is: what is sent to it, or started in it, is never answered. */
  readonly frozen?: boolean;
}

interface Script {
  readonly id: string;
  readonly matches?: readonly string[];
  readonly js?: readonly string[];
}

const extensionId = 'aknmokpkjfheikfnaihmklckjnkcajlo';
const home = `chrome-extension://${extensionId}/`;
const texts: Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
> = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

function message(key: string, values: readonly string[] = []): string {
  const found = texts[key];
  if (!found) return '';
  return found.message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
    const place = Number(found.placeholders?.[name.toLowerCase()]?.content.slice(1) ?? 0);
    return values[place - 1] ?? '';
  });
}

/** What survives a worker's death: everything that the browser itself keeps. */
export const world = {
  granted: new Set<string>(),
  tabs: [] as FakeTab[],
  scripts: new Map<string, Script>(),
  /** Files that were started in tabs, as `tab id: file`. */
  started: [] as string[],
  /** Messages to tabs, as `tab id: verb`. */
  told: [] as string[],
  alarms: new Map<string, { delayInMinutes?: number; periodInMinutes?: number }>(),
  /** Named permissions that the user gave. */
  permissions: new Set<string>(),
  notifications: new Map<string, { title: string; message: string; buttons?: object[] }>(),
  /** How often each notification was put on the desktop. */
  notified: [] as string[],
  badges: new Map<number | null, string>(),
  titles: new Map<number | null, string>(),
  /** Addresses of tabs that the extension opened. */
  opened: [] as string[],
};

const events = {
  message: new BrowserEvent<[unknown, unknown, (reply: unknown) => void]>(),
  installed: new BrowserEvent<[{ reason: string }]>(),
  startup: new BrowserEvent<[]>(),
  alarm: new BrowserEvent<[{ name: string }]>(),
  notice: new BrowserEvent<[string]>(),
  noticeButton: new BrowserEvent<[string, number]>(),
  added: new BrowserEvent<[{ origins: readonly string[]; permissions?: readonly string[] }]>(),
  removed: new BrowserEvent<[{ origins: readonly string[] }]>(),
};
export const browserEvents = events;

const local = new FakeStorageArea('local');
const session = new FakeStorageArea('session');
/** What an administrator set. */
const managed = new FakeStorageArea('managed');
const storageChanged = new BrowserEvent<[object, string]>();
export const areas = { local, session, managed };

/** An administrator sets `policy` while the browser runs. */
export async function setPolicy(policy: Record<string, unknown>): Promise<void> {
  managed.reset();
  await managed.set(policy);
  storageChanged.fire({}, 'managed');
}

/** Ends the worker's life: its listeners are gone, all that is stored stays. */
export function endLife(): void {
  storageChanged.clear();
  for (const event of Object.values(events)) event.clear();
}

/** A browser that was never used. */
export function resetBrowser(): void {
  endLife();
  local.reset();
  session.reset();
  managed.reset();
  world.granted.clear();
  world.tabs = [];
  world.scripts.clear();
  world.started = [];
  world.told = [];
  world.alarms.clear();
  world.permissions.clear();
  world.notifications.clear();
  world.notified = [];
  world.badges.clear();
  world.titles.clear();
  world.opened = [];
}

/** The user grants `pattern`, as in the browser's own prompt. */
export function grant(pattern: string): void {
  world.granted.add(pattern);
  events.added.fire({ origins: [pattern] });
}

/** The user allows notifications, as in the browser's own prompt. */
export function allowNotifications(): void {
  world.permissions.add('notifications');
  events.added.fire({ origins: [], permissions: ['notifications'] });
}

/** The user takes a grant back, as on the browser's own page. */
export function takeBack(pattern: string): void {
  world.granted.delete(pattern);
  events.removed.fire({ origins: [pattern] });
}

/** Sends `request` to the worker as `sender`; gives its reply, undefined where it has no listener. */
export function send(request: unknown, sender: Record<string, unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    const copy: unknown = JSON.parse(JSON.stringify(request));
    if (!events.message.fire(copy, sender, resolve).includes(true)) resolve(undefined);
  });
}

const covers = (address: string): boolean =>
  [...world.granted].some((pattern) => matchesPattern(pattern, address.replace(/\*$/, '')));

/** Comes as soon as the tab lives, which a frozen one never does here. */
const answerOf = (tabId: number): Promise<void> =>
  world.tabs.some(({ id, frozen }) => id === tabId && frozen)
    ? new Promise(() => undefined)
    : Promise.resolve();

const notifications = {
  onClicked: events.notice,
  onButtonClicked: events.noticeButton,
  async create(id: string, options: { title: string; message: string; buttons?: object[] }) {
    world.notifications.set(id, options);
    world.notified.push(id);
    return id;
  },
  clear: async (id: string) => world.notifications.delete(id),
};

const browser = {
  runtime: {
    id: extensionId,
    getURL: (path: string) => home + path.replace(/^\//, ''),
    getManifest: () => ({ version: '0.1.0' }),
    onMessage: events.message,
    onInstalled: events.installed,
    onStartup: events.startup,
  },
  i18n: { getMessage: message, getUILanguage: () => 'en' },
  storage: { local, session, managed, onChanged: storageChanged },
  alarms: {
    onAlarm: events.alarm,
    create: (name: string, info: { delayInMinutes?: number; periodInMinutes?: number }) =>
      void world.alarms.set(name, info),
    get: async (name: string) => world.alarms.get(name),
    clear: async (name: string) => world.alarms.delete(name),
  },
  permissions: {
    onAdded: events.added,
    onRemoved: events.removed,
    getAll: async () => ({ origins: [...world.granted], permissions: [] }),
    contains: async ({
      origins = [],
      permissions = [],
    }: {
      origins?: string[];
      permissions?: string[];
    }) => origins.every(covers) && permissions.every((it) => world.permissions.has(it)),
    async request({ permissions = [] }: { permissions?: string[] }) {
      if (permissions.includes('notifications')) allowNotifications();
      return true;
    },
    async remove({ origins }: { origins: string[] }) {
      for (const origin of origins) takeBack(origin);
      return true;
    },
  },
  scripting: {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      [...world.scripts.values()].filter(({ id }) => ids.includes(id)),
    async registerContentScripts(scripts: Script[]) {
      for (const script of scripts) {
        if (world.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        world.scripts.set(script.id, script);
      }
    },
    async updateContentScripts(scripts: Script[]) {
      for (const script of scripts) {
        if (!world.scripts.has(script.id)) throw new Error(`No script with ID '${script.id}'`);
        world.scripts.set(script.id, script);
      }
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) world.scripts.delete(id);
    },
    async executeScript({ target, files }: { target: { tabId: number }; files: string[] }) {
      for (const file of files) world.started.push(`${target.tabId}: ${file}`);
      await answerOf(target.tabId);
      return [];
    },
  },
  tabs: {
    async create({ url }: { url: string }) {
      world.opened.push(url);
    },
    async query(wanted: { url?: string; active?: boolean; discarded?: boolean }) {
      const { url, active, discarded } = wanted;
      // Without a grant for its host a tab's address is hidden.
      const seen = world.tabs.map((tab) => (covers(tab.url) ? tab : { ...tab, url: undefined }));
      return seen.filter(
        (tab) =>
          (url === undefined || (tab.url !== undefined && matchesPattern(url, tab.url))) &&
          (active === undefined || (tab.active ?? false) === active) &&
          (discarded === undefined || (tab.discarded ?? false) === discarded),
      );
    },
    async update(tabId: number) {
      world.tabs = world.tabs.map((tab) => ({ ...tab, active: tab.id === tabId }));
    },
    async get(tabId: number) {
      const tab = world.tabs.find(({ id }) => id === tabId);
      if (!tab) throw new Error(`No tab with id: ${tabId}`);
      return { incognito: false, ...tab };
    },
    async sendMessage(tabId: number, it: { verb: string; payload?: { origin: string } }) {
      world.told.push(`${tabId}: ${[it.verb, it.payload?.origin].filter(Boolean).join(' ')}`);
      await answerOf(tabId);
    },
  },
  windows: { update: async () => undefined },
  /** As in a browser, there is nothing before it is allowed. */
  get notifications() {
    return world.permissions.has('notifications') ? notifications : undefined;
  },
  action: {
    async setBadgeText({ text, tabId = null }: { text: string | null; tabId?: number | null }) {
      if (text === null) world.badges.delete(tabId);
      else world.badges.set(tabId, text);
    },
    setBadgeBackgroundColor: async () => undefined,
    async setTitle({ title, tabId = null }: { title: string; tabId?: number | null }) {
      world.titles.set(tabId, title);
    },
  },
};

export { browser };
export default browser;
