import { test as base, expect, type Page } from '@playwright/test';
import { startDesk } from '../../playground/site-map/server.mjs';
import { askWorker } from '../ask-worker.mjs';
import { launchChromium } from '../browser/launch-chromium.mjs';
import { letIn } from '../grant-site.mjs';
import { teachBar } from '../pages/teach-bar.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Desk = Awaited<ReturnType<typeof startDesk>>;

const test = base.extend<{ browser_: Browser; page_: Page; kind: 'table' | 'card'; desk: Desk }>({
  kind: ['table', { option: true }],
  // Playwright reads what a fixture needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  browser_: async ({}, use) => {
    const started = await launchChromium();
    await use(started);
    await started.close();
  },
  page_: async ({ browser_ }, use) =>
    use(browser_.context.pages()[0] ?? (await browser_.context.newPage())),
  desk: async ({ kind }, use) => {
    const desk = await startDesk(kind);
    await use(desk);
    await desk.stop();
  },
});

const policy = {
  format: 'uptier-matrix/1',
  id: 'site-map-test',
  name: 'Policy of the test',
  targets: [{ metric: 'resolution', within: '12 h' }],
  tiers: [{ level: 1, name: 'Support' }],
};

/** Three tickets of a desk. */
function someOf({ tickets }: Desk) {
  const [first, second, third] = tickets;
  if (!first || !second || !third) throw new Error('the desk has too few tickets');
  return { first, second, third };
}

const hosts = (page: Page) => page.locator('[data-uptier]');
const rowBadges = (page: Page) => page.locator('[data-uptier][data-kind="row"]').getByRole('img');
const ticketBadge = (page: Page) =>
  page.locator('[data-uptier][data-kind="ticket"]').getByRole('button');

/** Grants the site in the popup's own way and chooses the policy for it. */
async function grant(page: Page, origin: string) {
  const popup = await letIn(page, origin, policy);
  const site = {
    origin,
    helpdesk: null,
    helpdeskChosen: false,
    assignments: [{ matrixId: policy.id }],
    markField: null,
    escalatedPriority: null,
  };
  await askWorker(popup.page, 'site.save', { site });
  await popup.page.reload();
  return popup.page;
}

/** A clock of twelve hours with so many whole hours left. */
const onTrack = (hours: number) => new RegExp(`Resolution .*\\b${hours}h \\d+m`);

const card = (popup: Page) => popup.getByRole('region', { name: 'Teach Uptier this site' });
const words = (popup: Page) =>
  popup.getByRole('form', { name: 'What the words of this site mean' });

test.describe('a table of which every class is made up anew', () => {
  test('is taught by pointing, judged, lost by a redesign and mended', async ({
    page_: page,
    desk,
  }) => {
    const { first, second, third } = someOf(desk);
    await page.goto(desk.ticketUrl(first.id));
    const popup = await grant(page, desk.origin);
    await card(popup).getByRole('button', { name: 'This is one ticket' }).click();
    await page.bringToFront();

    const bar = teachBar(page);
    await bar.point('subject', page.locator('h1'));
    await bar.point('status', page.getByText('Untouched'));
    await bar.point('priority', page.getByText('Low', { exact: true }));
    await bar.point('creation time', page.getByText(/\d [AP]M$/));
    for (const further of [second, third]) {
      await bar.asks('Open another ticket').waitFor();
      await page.goto(desk.ticketUrl(further.id));
      await expect(bar.bar.getByText(further.status)).toBeVisible();
      await expect(bar.bar.getByText(further.title)).toBeVisible();
      await bar.button('Yes, right').click();
    }
    await page.goto(desk.listUrl);
    await bar.button('This is a list of tickets').click();
    await bar.point('ticket of the list', page.getByText(first.title));
    await bar.point('subject', page.getByText(first.title));
    await bar.point('status', page.getByText('Untouched').first());
    await bar.point('priority', page.getByText('Low').first());
    await bar.point('creation time', page.getByText(/\d [AP]M$/).first());
    await bar.button('Done here').click();
    await expect(bar.bar).toHaveCount(0);

    await popup.reload();
    const form = words(popup);
    await expect(form.getByLabel('“Waiting for customer” means')).toHaveValue('pending');
    await form.getByLabel('“Untouched” means').selectOption('new');
    await form.getByLabel('Time zone of the dates').fill('America/New_York');
    await form.getByRole('button', { name: 'Use Uptier with this' }).click();
    await form.waitFor({ state: 'detached' });

    await page.bringToFront();
    await page.goto(desk.listUrl);
    await expect(rowBadges(page)).toHaveCount(desk.tickets.length);
    for (const badge of await rowBadges(page).all())
      await expect(badge).toHaveAccessibleName(/Resolution/);
    await page.goto(desk.ticketUrl(first.id));
    // An hour old, of twelve: the zone and the format were understood.
    await expect(ticketBadge(page)).toHaveAccessibleName(onTrack(10));

    desk.redesign();
    await page.goto(desk.ticketUrl(second.id));
    const notice = page.locator('[data-uptier][data-kind="dock"]');
    await expect(notice.getByText("Can't read this page")).toBeVisible();
    await expect(notice.getByText(/status/)).toBeVisible();
    await expect(notice.getByText(/priority|subject/)).toHaveCount(0);

    await popup.reload();
    await card(popup).getByRole('button', { name: 'Point again: status' }).click();
    await page.bringToFront();
    await bar.point('status', page.locator('em'));
    await bar.button('Done here').click();
    await popup.reload();
    await words(popup).getByRole('button', { name: 'Use Uptier with this' }).click();
    await words(popup).waitFor({ state: 'detached' });
    await page.bringToFront();
    await expect(ticketBadge(page)).toHaveAccessibleName(onTrack(9));
    await expect(notice.getByText("Can't read this page")).toHaveCount(0);
  });

  test('the page gets no click, no key and no text field, and Escape leaves', async ({
    page_: page,
    desk,
  }) => {
    await page.goto(desk.listUrl);
    const popup = await grant(page, desk.origin);
    await card(popup).getByRole('button', { name: 'This is a list of tickets' }).click();
    await page.bringToFront();
    const bar = teachBar(page);
    await bar.bar.waitFor();
    const { first } = someOf(desk);
    await page.getByText(first.title).click();
    expect(page.url()).toBe(desk.listUrl);
    await expect(bar.bar.getByText('6 tickets')).toBeVisible();
    await expect(bar.bar.locator('input, textarea, select, [contenteditable]')).toHaveCount(0);
    // A click of the page's own script is none.
    await page.evaluate(() => {
      const root = document.querySelector('[data-uptier-teach]')?.shadowRoot;
      root?.querySelector<HTMLElement>('.primary')?.click();
    });
    await expect(bar.button('Yes, that')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar.bar).toHaveCount(0);
    await page.getByText(first.title).click();
    await expect(page).toHaveURL(desk.ticketUrl(first.id));
  });
});

test.describe('cards in German that are no links', () => {
  test.use({ kind: 'card' });

  test('are taught and judged', async ({ page_: page, desk }) => {
    const { first, second, third } = someOf(desk);
    await page.goto(desk.ticketUrl(first.id));
    const popup = await grant(page, desk.origin);
    await card(popup).getByRole('button', { name: 'This is one ticket' }).click();
    await page.bringToFront();
    const bar = teachBar(page);
    await bar.point('subject', page.locator('strong'));
    await bar.point('status', page.locator('dd').nth(0));
    await bar.point('priority', page.locator('select'));
    await bar.point('creation time', page.locator('dd').nth(2));
    for (const further of [second, third]) {
      await bar.asks('Open another ticket').waitFor();
      await page.goto(desk.ticketUrl(further.id));
      await expect(bar.bar.getByText(further.level, { exact: true })).toBeVisible();
      await bar.button('Yes, right').click();
    }
    await page.goto(desk.listUrl);
    await bar.button('This is a list of tickets').click();
    await bar.point('ticket of the list', page.getByText(first.title));
    await bar.point('subject', page.getByText(first.title));
    await bar.point('status', page.locator('.marke').first());
    await bar.point('priority', page.locator('.stufe').first());
    await bar.point('creation time', page.locator('time').first());
    await bar.button('Done here').click();

    await popup.reload();
    const form = words(popup);
    await expect(form.getByLabel('“Erledigt” means')).toHaveValue('solved');
    await expect(form.getByLabel('“Neu” means')).toHaveValue('new');
    await form.getByLabel('Time zone of the dates').fill('Europe/Berlin');
    for (const choice of await form.getByLabel(/^“.*\d{4} \d/).all())
      await choice.selectOption({ index: (await choice.inputValue()) === '' ? 1 : 0 });
    await form.getByRole('button', { name: 'Use Uptier with this' }).click();
    await form.waitFor({ state: 'detached' });

    await page.bringToFront();
    await page.goto(desk.listUrl);
    await expect(rowBadges(page)).toHaveCount(desk.tickets.length);
    await expect(hosts(page).first()).toHaveAttribute('data-theme', 'dark');
    // Each in its own card, though the card is a link as a whole, and none on top of another.
    await expect(page.locator('.karte h3 > [data-uptier]')).toHaveCount(desk.tickets.length);
    await page.goto(desk.ticketUrl(first.id));
    await expect(ticketBadge(page)).toHaveAccessibleName(onTrack(9));
  });
});
