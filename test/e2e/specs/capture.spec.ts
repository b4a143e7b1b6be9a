import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { axeFindingsInThemes } from '../axe-findings.ts';
import { launchChromium } from '../browser/launch-chromium.mjs';
import { realSidePanelText } from '../browser/real-side-panel.mjs';
import { letIn } from '../grant-site.mjs';
import { popupFor, popupOfTab } from '../pages/popup-for.mjs';
import { sidePanelFor } from '../pages/side-panel-for.mjs';
import { vendorPolicy } from '../pages/vendor-policy.mjs';

/** Vendors of whom nothing is stored: no helpdesk is needed to capture their pages. */
const test = base.extend<{ context: BrowserContext }>({
  // Playwright reads what a fixture needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  async context({}, use) {
    const { context, close } = await launchChromium({});
    await use(context);
    await close();
  },
});

async function openVendor(context: BrowserContext, bodies: Readonly<Record<string, () => string>>) {
  await context.route('https://help.acme.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bodies[new URL(route.request().url()).pathname]?.() ?? '<!doctype html><p>Home',
    }),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  const go = (path: string) => page.goto(`https://help.acme.example${path}`);
  return { page, go };
}

/** Lets us read the vendor's pages: stands in for the toolbar's click, which no driver can make. */
async function allow(page: Page) {
  const popup = await letIn(page, 'https://help.acme.example');
  await popup.close();
}

const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((it) => [...it].map(String)));

test('a page is captured, corrected, saved, and at once used on its vendor’s site', async ({
  context,
}) => {
  let answer = '4 hours';
  const { page, go } = await openVendor(context, { '/escalation': () => vendorPolicy({ answer }) });
  await go('/escalation');
  await allow(page);
  const before = await page.content();
  const panel = await sidePanelFor(page);
  await panel.capture.click();
  await expect(panel.review).toBeVisible();
  expect(await axeFindingsInThemes(panel.page)).toEqual([]);
  // A page that plays our review is a page like any other.
  await expect(panel.save).toBeEnabled();

  const mail = panel.field('Level 2', 'Contact by mail');
  await expect(mail.getByRole('blockquote')).toContainText('manager@acme.example');
  await mail.getByRole('button', { name: 'Correct: Contact by mail' }).focus();
  await expect.poll(() => marks(page)).toEqual([expect.stringContaining('manager@acme.example')]);
  expect(await page.content()).toBe(before);

  const name = panel.field('Level 2', 'Name');
  await expect(name).not.toContainText('\u202e');
  await name.getByRole('button', { name: 'Correct: Name' }).click();
  await name.getByRole('textbox', { name: 'Name' }).fill('Duty manager');
  await mail.getByRole('button', { name: 'Correct: Contact by mail' }).click();
  const address = mail.getByRole('textbox');
  await address.fill('javascript:alert(1)');
  await expect(mail.getByRole('alert')).toContainText('Write an address that can be opened');
  await expect(panel.page.getByText('Mend what is marked')).toBeVisible();
  await address.fill('duty@acme.example');
  await panel
    .field('Level 1', 'Contact by phone')
    .getByRole('button', { name: 'Drop: Contact by phone' })
    .click();
  await panel.save.click();
  await panel.isSaved();
  await expect.poll(() => marks(page)).toEqual([]);

  await go('/somewhere/else');
  const popup = await popupFor(page);
  await popup.page.getByRole('heading', { name: 'Contacts of help.acme.example' }).waitFor();
  await expect(popup.page.getByText('Next: 2 · Duty manager')).toBeVisible();
  await popup.page.getByRole('button', { name: 'Contact tier 2 instead' }).click();
  await expect(popup.page.locator('a[href^="mailto:duty@acme.example"]').first()).toBeVisible();
  await expect(popup.page.getByText('+44 20 7946 0001')).toHaveCount(0);
  await expect(popup.page.getByText(/captured on \d{4}-\d{2}-\d{2}/)).toBeVisible();
  await popup.close();

  answer = '2 hours';
  await go('/escalation');
  const later = await sidePanelFor(page);
  await later.page.getByRole('button', { name: /still right/ }).click();
  const changes = later.part('What the page says differently now');
  await expect(changes).toContainText('Level 2 · Answers within: was 4 h, is now 2 h');
  await expect(changes).toContainText('Level 2 · Name: was Duty manager, is now Service manager');

  await later.save.click();
  const review = later.page.getByRole('region', { name: 'What is different' });
  await expect(review).toContainText('answers within: 4 h → 2 h');
  await later.page.getByRole('button', { name: 'Apply' }).click();
  await later.isSaved();
});

test('a page that the browser keeps closed, and one without a policy, offer nothing to save', async ({
  context,
}) => {
  const { page, go } = await openVendor(context, {
    '/prices': () =>
      '<!doctype html><html lang="en"><title>Prices</title><h1>Prices</h1><p>Tea costs 2 euros.',
    '/fremd': () =>
      '<!doctype html><html lang="cy"><title>Polisi</title><h1>Lefel 1</h1><p>Desg gymorth: desg@acme.example</p>',
  });
  await go('/prices');
  const closed = await sidePanelFor(page);
  await closed.capture.click();
  await expect(closed.page.getByRole('heading', { name: /keeps this page closed/ })).toBeVisible();
  await closed.page.close();
  await allow(page);
  const panel = await sidePanelFor(page);
  await panel.capture.click();
  await expect(panel.page.getByRole('heading', { name: /No escalation policy/ })).toBeVisible();
  await expect(panel.save).toHaveCount(0);
  await panel.page.close();
  await go('/fremd');
  const foreign = await sidePanelFor(page);
  await foreign.capture.click();
  await expect(foreign.page.getByText("does not know this page's language")).toBeVisible();
});

test('one click in the popup opens the real side panel, and captures there', async ({
  context,
}) => {
  const { page, go } = await openVendor(context, { '/escalation': () => vendorPolicy() });
  await go('/escalation');
  await allow(page);
  const popup = await popupOfTab(page);
  expect(await realSidePanelText(page)).toBeNull();
  await popup.page.getByRole('button', { name: 'Capture this page' }).click();
  await expect.poll(() => realSidePanelText(page)).toContain('Service manager');
});
