import { expect, test } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';

test.use({ isGranted: true });

test('a ticket page carries one badge by its subject', async ({ page, trackerPage }) => {
  await trackerPage.openTicket(1);
  const { ticketBadge, hosts } = overlayPage(page);
  await expect(ticketBadge).toHaveCount(1);
  // A full sentence: the severity, and a clock with its state.
  await expect(ticketBadge).toHaveAccessibleName(/^Severity .+\. .+ (?:is|was) .+\./);
  const [badge, heading] = await Promise.all([
    ticketBadge.boundingBox(),
    trackerPage.heading.boundingBox(),
  ]);
  expect(Math.abs((badge?.y ?? 0) - (heading?.y ?? 0))).toBeLessThan(60);
  await expect(hosts.first()).toBeVisible();
});

test('the badge opens a panel with every clock and why', async ({ page, trackerPage }) => {
  await trackerPage.openTicket(1);
  const { ticketBadge, panel } = overlayPage(page);
  await ticketBadge.click();
  await expect(panel).toBeVisible();
  const clocks = panel.getByRole('region', { name: 'SLA clocks' });
  await expect(clocks.getByRole('heading', { level: 3 })).not.toHaveCount(0);
  await clocks.getByText('Why it stands here').first().click();
  await expect(clocks.getByText(/^Sum .+, until /).first()).toBeVisible();
  // A supposition is worked out by the worker, and read out.
  const whatIf = panel.getByRole('region', { name: 'What if…' });
  await whatIf.getByRole('button', { name: 'Solve now' }).click();
  await expect(whatIf.getByRole('status')).toContainText(/^If it is solved at /);
  await expect(panel.getByRole('region', { name: 'Escalation ladder' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(ticketBadge).toBeFocused();
});

test('every row of a list carries one badge, and the page asks at most twice for all of them', async ({
  context,
  page,
  trackerPage,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/REST/')) asked.push(pathname + search.replaceAll('+', ' '));
  });
  await trackerPage.openList();
  const ids = await trackerPage.rowIds();
  expect(ids.length).toBeGreaterThan(20);
  const { rowBadges, rowBadge, summary } = overlayPage(page);
  await expect(rowBadges.first()).toBeVisible();
  await expect(summary).toBeVisible();
  const shown = await page
    .locator('tbody.list-item[data-record-id]')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('[data-uptier]').length));
  // Rows far below the window wait for their badge; no row has two.
  expect(shown.every((count) => count <= 1)).toBe(true);
  for (const id of [ids[0], ids.at(-1)]) {
    await page.locator(`tbody.list-item[data-record-id="${id}"]`).scrollIntoViewIfNeeded();
    await expect(rowBadge(id)).toHaveCount(1);
    await expect(rowBadge(id)).toHaveAccessibleName(/\w+\.$/);
  }
  // Who is signed in, and whether one ticket is still as it was, is asked apart.
  const lists = asked.filter((path) => / OR id = \d/.test(decodeURIComponent(path))).length;
  expect(lists).toBeGreaterThan(0);
  expect(lists).toBeLessThanOrEqual(2);
});

test('the summary counts what the rows say and leads to one of them', async ({
  page,
  trackerPage,
}) => {
  await trackerPage.openList();
  const { summary } = overlayPage(page);
  const breached = summary.getByRole('button', { name: /\d+ breached/ });
  await expect(breached).toBeVisible();
  await breached.click();
  const focused = page.locator('[data-uptier][data-kind="row"]').locator(':focus');
  await expect(focused).toHaveAccessibleName(/breached/);
});

test('a subject with markup is shown as text and nothing runs', async ({
  page,
  trackerPage,
  rest,
  uptier,
}) => {
  const dialogs: string[] = [];
  uptier.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const [hostile] = await rest.search("Subject LIKE '<script>'");
  expect(hostile?.Subject).toContain('<script>alert(');
  await trackerPage.openTicket(hostile.id);
  await overlayPage(page).ticketBadge.click();
  await expect(overlayPage(page).panel).toBeVisible();
  const popup = await uptier.popupFor(page);
  await expect(popup.page.getByText(hostile.Subject)).toBeVisible();
  expect(await popup.page.locator('script:not([src])').count()).toBe(0);
  expect(dialogs).toEqual([]);
});
