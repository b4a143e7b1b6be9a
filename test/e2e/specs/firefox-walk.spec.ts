import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  requestTrackerAvailable,
  startRequestTracker,
} from '../../playground/request-tracker/server.mjs';
import { findFirefox } from '../../run/known-browsers.mjs';
import { startFirefox } from '../browser/marionette.mjs';
import { playgroundMatrix, playgroundSite } from '../playground-matrix.mjs';
import { popupAddress } from '../pages/popup-for.mjs';
import { askRequestTracker } from '../request-tracker-rest.mjs';

/** What Firefox's own code and pages offer to the functions below, which run over there. */
declare const Services: {
  wm: {
    getMostRecentWindow(kind: string): {
      PopupNotifications: {
        panel: { firstElementChild: (Element & { button: HTMLElement }) | null };
      };
    };
  };
};
declare const browser: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };

const extension = 'uptier@example.test';
const uuid = '11111111-2222-4333-8444-555555555555';
const ownPage = (path: string) => `moz-extension://${uuid}/${path}`;
const ticketId = 1;

let firefox: Awaited<ReturnType<typeof startFirefox>> | undefined;
let tracker: Awaited<ReturnType<typeof startRequestTracker>> | undefined;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const binary = findFirefox();
  test.skip(binary === null, process.env['UPTIER_NO_FIREFOX'] ?? 'no Firefox found');
  const { ok, why } = await requestTrackerAvailable();
  test.skip(!ok, `Request Tracker: ${why}`);
  if (!binary) return;
  tracker = await startRequestTracker({ port: 0 });
  firefox = await startFirefox({
    binary,
    preferences: { 'extensions.webextensions.uuids': JSON.stringify({ [extension]: uuid }) },
  });
  await firefox.install(resolve('.output/firefox-mv3'));
  // The welcome page, which opens after the installation.
  await firefox.closeOtherTab();
});

test.afterAll(async () => {
  await firefox?.close();
  await tracker?.stop();
});

/** The browser and the server, which `beforeAll` started. */
function started() {
  if (!firefox || !tracker) throw new Error('not started');
  return { firefox, tracker, ticket: `${tracker.origin}/Ticket/Display.html?id=${ticketId}` };
}

/** The names of our badges, read with the browser's own rights: the roots are closed to the page. */
const badgeNames = () =>
  started().firefox.evaluate(
    () =>
      [...document.querySelectorAll('[data-uptier]')].flatMap((host) => {
        const root = (host as Element & { openOrClosedShadowRoot: ShadowRoot | null })
          .openOrClosedShadowRoot;
        return [...(root?.querySelectorAll('[aria-label]') ?? [])].map((it) =>
          it.getAttribute('aria-label'),
        );
      }),
    [],
    { system: true },
  );

/** What a person reads on the page in front. */
const shownText = () => started().firefox.evaluate(() => document.body.innerText);

/** Says yes at the browser's own prompt, as soon as it is there. */
const acceptPrompt = () =>
  started().firefox.inChrome(() =>
    started().firefox.evaluate(() => {
      const prompt =
        Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications.panel
          .firstElementChild;
      prompt?.button.click();
      return prompt?.id ?? '';
    }),
  );

/** Chooses the option that reads `name`; false while there is none. */
const choose = (name: string) =>
  started().firefox.evaluate(
    (wanted: string) => {
      const option = [...document.querySelectorAll('option')].find(
        ({ textContent }) => textContent === wanted,
      );
      const select = option?.closest('select');
      if (!option || !select) return false;
      select.value = option.value;
      return select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name],
  );

test('an agent signs in, and nothing of ours is there', async () => {
  const { firefox, tracker, ticket } = started();
  await firefox.goto(`${tracker.origin}/NoAuth/Login.html`);
  await firefox.type("//input[@name='user']", tracker.agent);
  await firefox.type("//input[@name='pass']", tracker.password);
  await firefox.click("//input[@type='submit']");
  await firefox.goto(ticket);
  await expect
    .poll(() => firefox.evaluate(() => document.querySelector('#header h1')?.textContent))
    .toContain('#1');
  expect(await badgeNames()).toEqual([]);
});

test('the site is granted at Firefox’s own prompt, and its badge stands there without a reload', async () => {
  const { firefox, ticket } = started();
  const backToTicket = await firefox.newTab();
  await firefox.goto(ownPage(popupAddress(ticket)));
  const imported = await firefox.evaluate(
    (matrix: unknown) =>
      browser.runtime.sendMessage({ uptier: 1, verb: 'matrix.import', payload: { matrix } }),
    [playgroundMatrix()],
  );
  expect(imported).toMatchObject({ ok: true });
  await expect.poll(shownText).toContain('Use Uptier on this site');
  await firefox.click("//button[normalize-space()='Use Uptier on this site']");
  await expect.poll(acceptPrompt).toBe('addon-webext-permissions-notification');
  await expect.poll(shownText).toContain('Choose what applies to this site');
  // The form begins anew when the helpdesk was recognised meanwhile.
  const helpdesk = () => firefox.evaluate(() => document.querySelector('select')?.value ?? '');
  await expect.poll(helpdesk).not.toBe('');
  if (!(await choose(playgroundSite.matrix)))
    await firefox.click("//button[normalize-space()='Add a rule']");
  await expect.poll(() => choose(playgroundSite.matrix)).toBe(true);
  await firefox.click("//button[@type='submit']");
  await expect.poll(shownText).not.toContain('Choose what applies to this site');
  await backToTicket();
  await expect.poll(async () => (await badgeNames())[0]).toMatch(/^Severity .+\. .+\./);
});

test('an escalation arrives as one note, though the event page was stopped', async () => {
  test.setTimeout(150_000);
  const { firefox, tracker, ticket } = started();
  const rest = await askRequestTracker(tracker);
  const before = await rest.comments(ticketId);
  await firefox.goto(ownPage(popupAddress(ticket)));
  const escalate = "//button[starts-with(normalize-space(),'Escalate to tier')]";
  await expect.poll(shownText).toContain('Escalate to tier');
  await firefox.click(escalate);
  await expect.poll(shownText).toContain('Only a note in the ticket');
  await firefox.click("//label[contains(.,'Only a note in the ticket')]//input");
  await expect.poll(shownText).toContain('Escalate now');
  await firefox.click("//button[normalize-space()='Escalate now']");
  await expect.poll(shownText).toContain('not written yet');
  await firefox.goto(ticket);
  await firefox.inChrome(() =>
    firefox.evaluate(
      async (id: string) => {
        const { WebExtensionPolicy } = globalThis as unknown as {
          WebExtensionPolicy: {
            getByID(id: string): { extension: { terminateBackground(): Promise<void> } };
          };
        };
        await WebExtensionPolicy.getByID(id).extension.terminateBackground();
      },
      [extension],
    ),
  );
  await expect
    .poll(async () => (await rest.comments(ticketId)).length, {
      timeout: 90_000,
      intervals: [2000],
    })
    .toBe(before.length + 1);
});
