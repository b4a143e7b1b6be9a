import browser, { type Scripting } from 'webextension-polyfill';
import { originOf } from '../domain/assignment/origin.ts';
import type { SiteAccess } from '../ports/site-access.ts';
import {
  hostPattern,
  isPrivateInFront,
  isPrivateTab,
  originsAtHost,
  tabsAt,
  tellAllTabs,
  tellTabs,
} from './tabs.ts';
import { tabPatience, within } from './within.ts';

/** Kept by the browser from version to version: never rename it. */
const stubId = 'uptier-stub';
const stubFile = 'content-scripts/helpdesk.js';

/** Registers the stub for exactly `matches`; a browser that knows it already is told the change. */
async function registerStub(matches: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [stubId] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [stubId] });
    return;
  }
  const script = {
    id: stubId,
    js: [stubFile],
    matches: [...matches],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  } satisfies Scripting.UpdateContentScriptsScriptsItemType;
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

async function run(tabId: number, file: string): Promise<void> {
  // A frozen tab runs it when it is shown again, and nobody waits for that.
  await within(tabPatience, browser.scripting.executeScript({ target: { tabId }, files: [file] }));
}

/** A grant for one host as an origin; null for one that spans hosts, which names no site. */
function originOfPattern(pattern: string): string | null {
  return pattern.includes('*.') || pattern.includes('://*')
    ? null
    : originOf(pattern.replace(/\/\*$/, '/'));
}

let last: Promise<unknown> = Promise.resolve();

/** Which sites the browser lets us work on, and what runs there. */
export const siteAccess: SiteAccess = {
  async granted() {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.flatMap((pattern) => originOfPattern(pattern) ?? []);
  },
  isGranted: (origin) => browser.permissions.contains({ origins: [hostPattern(origin)] }),
  async revoke(origin) {
    await browser.permissions.remove({ origins: [hostPattern(origin)] });
  },
  async registered() {
    const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [stubId] });
    return scripts.flatMap(({ matches = [] }) =>
      matches.flatMap((pattern) => originOfPattern(pattern) ?? []),
    );
  },
  register(origins) {
    const matches = [...new Set(origins.map(hostPattern))];
    const turn = last.then(
      () => registerStub(matches),
      () => registerStub(matches),
    );
    last = turn;
    return turn;
  },
  async startInOpenTabs(origin) {
    // A tab that shows an error page, or is just leaving, cannot be started: that is normal.
    await Promise.allSettled((await tabsAt(origin)).map((tabId) => run(tabId, stubFile)));
  },
  injectPageHalf: (tabId, helpdesk) => run(tabId, `helpdesk-${helpdesk}.js`),
  async startPicker(origin, tabId) {
    const at = tabId ?? (await tabsAt(origin))[0];
    if (at !== undefined) await run(at, 'site-picker.js');
  },
  readRequestPage: (tabId) =>
    within(
      tabPatience,
      browser.scripting
        .executeScript({ target: { tabId }, files: ['request-page.js'] })
        .then(([first]) => first?.result),
    ).catch(() => null),
  stopInOpenTabs: (origin) => tellAllTabs({ uptier: 1, verb: 'page.stop', payload: { origin } }),
  refreshOpenTabs: async (origin) =>
    void (await tellTabs(origin, { uptier: 1, verb: 'page.refresh' })),
  pageHealth: (origin) => tellTabs(origin, { uptier: 1, verb: 'page.health' }),
  async holdsDraft(origin, ticketId) {
    const answers = await tellTabs(origin, {
      uptier: 1,
      verb: 'page.holds-draft',
      payload: { ticketId },
    });
    return answers.includes(true);
  },
  originsOpenAt: originsAtHost,
  isPrivateInFront,
  isPrivateTab,
};
