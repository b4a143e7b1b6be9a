import { expect, test } from '../freshdesk-fixtures.ts';
import { freshdeskPage } from '../pages/freshdesk-page.mjs';
import { overlayPage } from '../pages/overlay-page.mjs';

const severityIn = (names: readonly string[]) => /^Severity [^.]+/.exec(names.join())?.[0];
const isJudged = /^Severity .+/;

test('a ticket page carries one badge beside its buttons, whose panel shows both sides’ clocks', async ({
  page,
  desk,
}) => {
  await freshdeskPage(page, desk.origin).openTicket(1);
  const { ticketBadge, panel } = overlayPage(page);
  await expect(ticketBadge).toHaveAccessibleName(isJudged);
  await expect(ticketBadge).toHaveCount(1);
  await ticketBadge.click();
  const clocks = panel.getByRole('region', { name: 'SLA clocks' });
  await expect(clocks.getByText('As the helpdesk itself shows it').first()).toBeVisible();
});

test.describe('the layouts of several years', () => {
  for (const [name, switches] of [
    ['buttons that come late', 'late:3000'],
    ['another header', 'head:b'],
    ['a header in a shadow root', 'head:shadow'],
    ['German', 'lang:de'],
    ['Portuguese', 'lang:pt-BR,head:b'],
    ['labels of the account’s own', 'priorities:own'],
  ] as const)
    test(`${name}: one badge, and what it says is the API’s`, async ({ page, desk }) => {
      await freshdeskPage(page, desk.origin).openTicket(4, switches);
      await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(isJudged);
      await expect(overlayPage(page).ticketBadge).toHaveCount(1);
      await expect(page.locator('[data-uptier]').getByText("Can't read this page")).toHaveCount(0);
    });
});

test('fast switching never paints one ticket’s badge on another', async ({ page, desk }) => {
  const site = freshdeskPage(page, desk.origin);
  const { ticketBadge, panel } = overlayPage(page);
  await site.openTicket(1);
  await expect(ticketBadge).toHaveAccessibleName(isJudged);
  // Drawn late: the address is another ticket’s before the page is.
  let draw = () => {};
  const isDrawn = new Promise<void>((resolve) => (draw = resolve));
  await page.route('**/app-data/tickets/*', async (route) => {
    await isDrawn;
    await route.continue();
  });
  for (const id of [2, 3, 8, 1, 9, 2]) await site.visit(`/a/tickets/${id}`);
  await expect(page).toHaveURL(/\/a\/tickets\/2$/);
  await expect(page.locator('.ticket-subject-heading')).not.toContainText('Invoice');
  // The page still shows the first ticket; the address is the last one’s: no badge stands there.
  await expect(ticketBadge).toHaveCount(0);
  draw();
  await expect(page.locator('.ticket-subject-heading')).toContainText('Invoice');
  await expect(ticketBadge).toHaveAccessibleName(isJudged);
  await ticketBadge.click();
  await expect(panel).toHaveAccessibleName(/ticket 2$/);
});

test.describe('lists', () => {
  for (const [name, switches] of [
    ['cards', ''],
    ['cards with few columns', 'columns:few'],
    ['a table', 'layout:table'],
    ['a table with few columns', 'layout:table,columns:few'],
    ['cards in Portuguese', 'lang:pt-BR'],
    ['rows in another order than the API’s', 'order:other'],
  ] as const)
    test(`${name}: every row has its badge once, from two requests`, async ({ page, desk }) => {
      const site = freshdeskPage(page, desk.origin);
      const before = desk.requests.length;
      await site.openList('7001', switches);
      await expect(site.rows).toHaveCount(12);
      await expect
        .poll(async () => (await site.rowsWithBadges()).map(({ badges }) => badges))
        .toEqual(Array(12).fill(1));
      await expect(overlayPage(page).rowBadges.first()).toHaveAccessibleName(isJudged);
      const asked = desk.requests
        .slice(before)
        .filter(({ path }) => /^\/api\/(_|v2)\/tickets$/.test(path));
      expect(asked.length).toBeLessThanOrEqual(2);
    });

  for (const [name, switches] of [
    ['made anew', ''],
    ['used again for other tickets', 'rows:recycled'],
    ['used again in a table', 'rows:recycled,layout:table'],
  ] as const)
    test(`after a sort with rows ${name} every row has its own badge once`, async ({
      page,
      desk,
    }) => {
      const site = freshdeskPage(page, desk.origin);
      await site.openList('7001', switches);
      await expect
        .poll(async () => (await site.rowsWithBadges()).map((it) => it.badges))
        .toEqual(Array(12).fill(1));
      await expect
        .poll(async () => (await site.rowsWithBadges()).every(({ names }) => severityIn(names)))
        .toBe(true);
      const before = new Map((await site.rowsWithBadges()).map((it) => [it.id, it.names]));
      const order = [...before.keys()];
      await page.getByRole('button', { name: 'Sort by date created' }).click();
      await expect
        .poll(async () => {
          const now = await site.rowsWithBadges();
          const isSorted = now.map(({ id }) => id).join() !== order.join();
          return isSorted && now.every(({ badges }) => badges === 1);
        })
        .toBe(true);
      // The severity goes with the ticket, not with the row; clocks follow as histories are read.
      await expect
        .poll(async () => {
          const now = await site.rowsWithBadges();
          return now.filter(
            ({ id, names }) => severityIn(names) !== severityIn(before.get(id) ?? []),
          ).length;
        })
        .toBe(0);
    });

  test('selecting a row draws the list again, and the badges with it', async ({ page, desk }) => {
    const site = freshdeskPage(page, desk.origin);
    await site.openList('7001');
    await expect(overlayPage(page).rowBadges).toHaveCount(12);
    await page.locator('[data-test-checkbox="ticket-3"]').click();
    await expect
      .poll(async () => (await site.rowsWithBadges()).map((it) => it.badges))
      .toEqual(Array(12).fill(1));
  });
});

test('a ticket that is drawn again keeps its one badge', async ({ page, desk }) => {
  await freshdeskPage(page, desk.origin).openTicket(1);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(isJudged);
  await page
    .locator('[data-test-email-action="reply"]')
    .evaluate((it) => Object.assign(it, { id: 'before' }));
  await page.getByRole('link', { name: 'Refresh' }).click();
  await expect(page.locator('#before')).toHaveCount(0);
  await expect(overlayPage(page).ticketBadge).toHaveCount(1);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(isJudged);
});

test('a dark page gets dark badges', async ({ page, desk }) => {
  const site = freshdeskPage(page, desk.origin);
  const theme = () =>
    page
      .locator('[data-uptier][data-kind="ticket"]')
      .evaluate((it) => getComputedStyle(it).colorScheme);
  await site.openTicket(1);
  await expect(overlayPage(page).ticketBadge).toBeVisible();
  await expect.poll(theme).toBe('light');
  await site.openTicket(1, 'theme:dark');
  await expect(overlayPage(page).ticketBadge).toBeVisible();
  await expect.poll(theme).toBe('dark');
});

test('no badge on pages that show no ticket of an agent’s', async ({ page, desk }) => {
  for (const path of ['/a/tickets/new', '/a/dashboard/default', '/support/tickets/1']) {
    await page.goto(`${desk.origin}${path}`);
    await page.waitForLoadState('networkidle');
    await expect(overlayPage(page).ticketBadge).toHaveCount(0);
    await expect(overlayPage(page).rowBadges).toHaveCount(0);
  }
});
