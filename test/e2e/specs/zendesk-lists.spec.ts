import { overlayPage } from '../pages/overlay-page.mjs';
import { zendeskPage } from '../pages/zendesk-page.mjs';
import { expect, test } from '../zendesk-fixtures.ts';

/** Severities of the six tickets of view 29: what each row must say, wherever it stands. */
const severityOf: Readonly<Record<string, RegExp>> = {
  '1': /^Severity Major/,
  '3': /^Severity Minor/,
  '27': /^Severity Minor/,
  '15': /^Severity Critical/,
};

/** Waits until each of `count` rows carries one badge, which says what its own ticket is. */
async function eachOwn(zendesk: ReturnType<typeof zendeskPage>, count: number) {
  await expect
    .poll(async () =>
      (await zendesk.rowsWithBadges()).map(({ id, badges }) =>
        badges.length === 1 && (severityOf[id ?? ''] ?? /^Severity/).test(badges[0] ?? '')
          ? 'its own'
          : [id, ...badges].join(': '),
      ),
    )
    .toEqual(Array(count).fill('its own'));
}

test('a list is painted from two requests, and asks for no view', async ({ page, desk }) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openList(28);
  await expect(zendesk.rowBadges).toHaveCount(15);
  // It counts what is known: by then the rows were asked for.
  await expect(overlayPage(page).summary).toBeVisible();
  const lists = desk.requests.filter(({ path }) => path.includes('show_many'));
  expect(lists).toHaveLength(1);
  expect(lists[0]?.query).toContain('ids=101,102,103,104,107,');
  expect(desk.requests.filter(({ path }) => path.includes('/views/'))).toEqual([]);
});

test('after a sort, a refresh and a page every row has its own badge, once', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openList(29);
  await eachOwn(zendesk, 6);
  const before = (await zendesk.rowsWithBadges()).map(({ id }) => id);
  await zendesk.sortBy('id');
  await expect(zendesk.rows.first()).toContainText('#1');
  await eachOwn(zendesk, 6);
  expect((await zendesk.rowsWithBadges()).map(({ id }) => id)).not.toEqual(before);
  await zendesk.refresh.click();
  await eachOwn(zendesk, 6);
  await zendesk.openList(26, 'rows:paged');
  await expect(zendesk.rows).toHaveCount(30);
  await zendesk.next.click();
  await expect(zendesk.rows.first()).toContainText('#1031');
  await expect(zendesk.rows.first().locator('[data-uptier]').getByRole('img')).toHaveAccessibleName(
    /^Severity/,
  );
  const crowded = (await zendesk.rowsWithBadges()).filter(({ badges }) => badges.length > 1);
  expect(crowded).toEqual([]);
});

for (const switches of ['grouped', 'columns:few', 'links:short', 'links:none'])
  test(`a list that is ${switches} has a badge on each ticket and on nothing else`, async ({
    page,
    desk,
  }) => {
    const zendesk = zendeskPage(page, desk.origin);
    await zendesk.openList(29, switches);
    await expect(zendesk.rowBadges).toHaveCount(6);
    await expect(
      page.locator('tr[data-test-id="generic-table-rows-group-by"] [data-uptier]'),
    ).toHaveCount(0);
    await expect(page.locator('thead [data-uptier]')).toHaveCount(0);
  });

test('a list whose ids are no numbers says that it cannot read its tickets', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openList(29, 'links:none,ids:words');
  await expect(zendesk.rows).toHaveCount(6);
  await expect(page.locator('[data-uptier][data-kind="dock"]')).toContainText(/ticket/i);
  await expect(zendesk.rowBadges).toHaveCount(0);
});

test('search and home are lists, too', async ({ page, desk }) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.open('/agent/search/1?q=invoice');
  await expect(zendesk.rows).not.toHaveCount(0);
  await expect(zendesk.rowBadges).toHaveCount(await zendesk.rows.count());
  await zendesk.open('/agent/home/tickets');
  await expect(zendesk.rowBadges).toHaveCount(6);
});

test('a hundred rows and two thousand carry badges where someone looks', async ({ page, desk }) => {
  const zendesk = zendeskPage(page, desk.origin);
  for (const [view, rows] of [
    [26, 100],
    [27, 2000],
  ] as const) {
    await zendesk.openList(view, 'rows:all');
    await expect(zendesk.rows).toHaveCount(rows);
    await expect(zendesk.rowBadges.first()).toHaveAccessibleName(/^Severity/);
    await zendesk.rows.nth(rows - 1).scrollIntoViewIfNeeded();
    const last = zendesk.rows
      .nth(rows - 1)
      .locator('[data-uptier]')
      .getByRole('img');
    // A busy machine draws so long a page slowly.
    await expect(last).toHaveAccessibleName(/^Severity/, { timeout: 60_000 });
    const crowded = (await zendesk.rowsWithBadges()).filter(({ badges }) => badges.length > 1);
    expect(crowded).toEqual([]);
  }
});

for (const [what, switches, says] of [
  ['a session that ended', { session: 'page' }, /sign in|signed out/i],
  ['a redirect to another sign-in', { session: 'sso' }, /sign in|signed out/i],
  ['a limit', { limit: 'over' }, /wait|slow|limit|too many/i],
  ['a limit without a word', { limit: 'over', retry: 'none' }, /wait|slow|limit|too many/i],
  ['a server that fails', { api: 'down' }, /fault of its own/],
] as const)
  test(`${what} is told on the page, and asked for once`, async ({ page, desk }) => {
    const zendesk = zendeskPage(page, desk.origin);
    desk.set(switches);
    await zendesk.openList(29);
    await expect(page.locator('[data-uptier][data-kind="dock"]')).toContainText(says);
    const asked = desk.requests.filter(({ path }) => path.includes('show_many'));
    expect(asked.length).toBeLessThanOrEqual(1);
  });
