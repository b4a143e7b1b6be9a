import { readFile } from 'node:fs/promises';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { askWorker } from '../ask-worker.mjs';
import { launchChromium } from '../browser/launch-chromium.mjs';
import { newerBuild } from '../browser/newer-build.mjs';
import { customerPopup } from '../pages/customer-page.mjs';

declare const chrome: {
  runtime: { getManifest(): { version: string } };
  storage: { local: { get(): Promise<unknown> } };
};

const build = 'chrome-mv3-e2e';
const version = '99.0.0';
const year = 365 * 24 * 60;

interface Life {
  /** Ends the browser that runs and starts one over the same profile, with another build if asked. */
  browser(build?: string): Promise<BrowserContext>;
}

const test = base.extend<{ life: Life; newer: string }>({
  // Playwright reads what a fixture needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  async life({}, use) {
    let running: Awaited<ReturnType<typeof launchChromium>> | null = null;
    await use({
      async browser(named = build) {
        await running?.leave();
        running = await launchChromium({ build: named, usedProfile: running?.profile ?? null });
        return running.context;
      },
    });
    await (running as Awaited<ReturnType<typeof launchChromium>> | null)?.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  async newer({}, use) {
    const { name, remove } = newerBuild(build, version);
    await use(name);
    remove();
  },
});

const casesOf = (page: Page) => page.getByRole('region', { name: 'My cases' });

/** What the person gets who saves every case as a file. */
async function savedFile(page: Page) {
  const files = casesOf(page).locator('details.card', { hasText: 'Cases as a file' });
  await files.evaluate((it: HTMLDetailsElement) => (it.open = true));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('button').first().click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { text, cases: JSON.parse(text).cases as readonly unknown[] };
}

/** Every row of every database and all that is stored beside them, as text. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
    const kept: unknown[] = [await chrome.storage.local.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        kept.push(await settled(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(kept);
  });

test('a case of one’s own outlives a restart, an update and a year, leaves and comes back whole, and is erased entirely', async ({
  life,
  newer,
}) => {
  const subject = 'Calls drop “at noon” & ü';
  const first = await customerPopup(await life.browser(), 'my.exotel.com');
  const own = await first.start('Exotel escalation process', subject);
  await own.getByRole('link', { name: 'Call' }).click();
  await expect(own.getByRole('heading', { name: 'Acknowledgement, tier 1' })).toBeVisible();
  const before = await savedFile(first.page);
  expect(before.text).toContain('escalated');

  const updated = await customerPopup(await life.browser(newer), null);
  expect(await updated.page.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
  await expect(casesOf(updated.page).getByRole('heading', { name: subject })).toBeVisible();
  expect((await savedFile(updated.page)).cases).toEqual(before.cases);

  await updated.pass(year);
  // What is older than the user keeps of a helpdesk's tickets is forgotten when this is answered.
  const preferences = await askWorker(updated.page, 'preferences.load', undefined);
  await askWorker(updated.page, 'preferences.save', { preferences });
  await updated.open(subject);
  await expect(updated.card(subject).getByText('Breached').first()).toBeVisible();
  await updated.card(subject).getByRole('button', { name: 'They answered' }).click();
  await updated.card(subject).getByText('What was noted').click();
  await expect(updated.card(subject).getByRole('listitem').locator('time')).not.toHaveCount(0);
  await expect.poll(async () => (await savedFile(updated.page)).text).toContain('public-reply');
  const whole = await savedFile(updated.page);
  expect(await everythingKept(updated.page)).toContain('Calls drop');

  await casesOf(updated.page).getByRole('button', { name: 'Erase all my cases' }).click();
  await casesOf(updated.page).getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(casesOf(updated.page).getByText('No case yet.')).toBeVisible();
  await expect
    .poll(() => everythingKept(updated.page))
    .not.toMatch(/Calls drop|own-cases\.invalid/);

  const empty = await customerPopup(await life.browser(newer), null);
  await expect(casesOf(empty.page).getByText('No case yet.')).toBeVisible();
  expect(await everythingKept(empty.page)).not.toMatch(/Calls drop|own-cases\.invalid/);
  await casesOf(empty.page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'cases.json',
      mimeType: 'application/json',
      buffer: Buffer.from(whole.text),
    });
  await expect(casesOf(empty.page).getByRole('heading', { name: subject })).toBeVisible();
  expect((await savedFile(empty.page)).cases).toEqual(whole.cases);
});
