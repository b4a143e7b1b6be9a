import { overlayPage } from '../pages/overlay-page.mjs';
import { zendeskPage } from '../pages/zendesk-page.mjs';
import { expect, test } from '../zendesk-fixtures.ts';

const waiting = /still|waiting|reading/i;

test('a ticket carries one badge beside its own SLA badge, and the panel shows both clocks', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(1);
  await expect(zendesk.badgeOf(1)).toHaveAccessibleName(/^Severity Major\. .+/);
  const { hosts, panel } = overlayPage(page);
  await expect(hosts.and(page.locator('[data-kind="ticket"]'))).toHaveCount(1);
  await zendesk.badgeOf(1).click();
  const clocks = panel.getByRole('region', { name: 'SLA clocks' });
  await expect(clocks.getByText('requester wait time')).toBeVisible();
  await expect(
    clocks.getByText(/own clock, shown as it gives it|the helpdesk/i).first(),
  ).toBeVisible();
});

test('with two tickets open, the badge stands in the one in front alone', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(3);
  await expect(zendesk.badgeOf(3)).toBeVisible();
  await zendesk.visit('/agent/tickets/5');
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  await expect(zendesk.layout(3)).toHaveCount(1);
  await expect(zendesk.layout(3).locator('[data-uptier]')).toHaveCount(0);
  // Back by its tab: nothing is mounted anew, only what is in front changes.
  await page.locator('[data-test-id="header-tab"][data-entity-id="3"]').click();
  await expect(zendesk.badgeOf(3)).toHaveAccessibleName(/^Severity Minor/);
  await expect(zendesk.layout(5).locator('[data-uptier]')).toHaveCount(0);
});

test('a late answer about one ticket never paints another', async ({ page, desk }) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  // What is known of ticket 3 comes late, when ticket 5 and others are in front again.
  desk.set({ slow: '3' });
  const sights = await zendesk.sightsWhile(async (look: () => Promise<void>) => {
    await zendesk.visit('/agent/tickets/3');
    await expect.poll(() => desk.asked.includes('/api/v2/tickets/3.json')).toBe(true);
    for (const id of [5, 2, 3, 5, 1, 5]) {
      await zendesk.visit(`/agent/tickets/${id}`);
      await expect(
        page.locator(`section[data-layout-of="${id}"][data-is-active="true"]`),
      ).toBeVisible();
    }
    await expect
      .poll(() => desk.requests.some((it) => it.path === '/api/v2/tickets/3.json'))
      .toBe(true);
    await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
    await look();
    await zendesk.visit('/agent/tickets/3');
    await expect(zendesk.badgeOf(3)).toHaveAccessibleName(/^Severity Minor/);
  });
  const severityIn: Readonly<Record<string, RegExp>> = {
    '1': /^Severity Major/,
    '2': /^Severity Minor/,
    '3': /^Severity Minor/,
    '5': /^Severity Critical/,
  };
  const judged = sights.filter(({ name }: { name: string }) => name.startsWith('Severity'));
  expect(judged.length).toBeGreaterThan(1);
  for (const { in: id, name } of judged) expect(name).toMatch(severityIn[id] ?? /never/);
});

test('while address, tab and layout disagree nothing is painted', async ({ page, desk }) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(3, 'front:told');
  await zendesk.putInFront(3);
  await expect(zendesk.badgeOf(3)).toBeVisible();
  const sights = await zendesk.sightsWhile(async () => {
    await zendesk.visit('/agent/tickets/5');
    await expect(zendesk.layout(3).locator('[data-uptier]')).toHaveCount(0);
    await expect(zendesk.layout(3)).toBeVisible();
    await zendesk.putInFront(5);
    await expect(zendesk.layout(5)).toBeVisible();
    await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  });
  // In between the old ticket's badge went away, and none stood in a layout that was not in front.
  for (const { in: id, name } of sights.filter((it: { name: string }) => !waiting.test(it.name)))
    expect(name).toMatch(id === '5' ? /^(?:$|Severity Critical)/ : /^(?:$|Severity Minor)/);
});

for (const switches of [
  'layout:custom',
  'tabs:div',
  'tabs:none,active:silent',
  'subject:old,badge:off',
  'toolbar:none',
])
  test(`a ticket page that is ${switches} carries its badge`, async ({ page, desk }) => {
    const zendesk = zendeskPage(page, desk.origin);
    await zendesk.openTicket(5, switches);
    await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
    await expect(page.locator('[data-uptier][data-kind="ticket"]')).toHaveCount(1);
  });

test('a toolbar that comes late, and one that is drawn anew, end with one badge', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5, 'toolbar:late');
  const via = page.locator('[data-test-id="omni-header-via-label"]');
  await expect(via).toBeVisible();
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  await expect(page.locator('[data-uptier][data-kind="ticket"]')).toHaveCount(1);
  await page.locator('[data-playground="redraw"]').click();
  await expect(via).toBeVisible();
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  await expect(page.locator('[data-uptier][data-kind="ticket"]')).toHaveCount(1);
});

for (const language of ['pt-BR', 'de'])
  test(`in ${language} a ticket and a list are read as in English`, async ({ page, desk }) => {
    const zendesk = zendeskPage(page, desk.origin);
    await zendesk.openTicket(5, `lang:${language}`);
    await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
    await zendesk.openList(29, `lang:${language}`);
    await expect(zendesk.rowBadges).toHaveCount(6);
    await expect(zendesk.rowOf(1).locator('[data-uptier]').getByRole('img')).toHaveAccessibleName(
      /^Severity Major/,
    );
  });

test('the badge follows the page’s own theme, also when it changes in place', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await page.emulateMedia({ colorScheme: 'light' });
  await zendesk.openTicket(5, 'theme:dark');
  const ground = () =>
    zendesk.badgeOf(5).evaluate((it) => {
      const [red = 0] = /\d+/.exec(getComputedStyle(it).backgroundColor) ?? [];
      return Number(red) < 128 ? 'dark' : 'light';
    });
  await expect.poll(ground).toBe('dark');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await expect.poll(ground).toBe('light');
});

test('neither an app that copies the page’s names nor a page that copies ours deceives anybody', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toBeVisible();
  const inPanel = page.locator('[data-test-id="component-type-ContextPanel"] [data-uptier]');
  await expect(inPanel).toHaveCount(0);
  // Our own host with every attribute that it carries, and words of the page's in it.
  await page.evaluate(() => {
    const copy = document.querySelector('[data-uptier][data-kind="ticket"]')?.cloneNode();
    if (!(copy instanceof HTMLElement)) throw new Error('nothing to copy');
    copy.textContent = 'Severity Question. Met';
    document.querySelector('[data-test-id="omni-log-container"]')?.append(copy);
  });
  const copied = page.locator('[data-uptier]', { hasText: 'Severity Question. Met' });
  await zendesk.visit('/agent/tickets/3');
  await expect(zendesk.badgeOf(3)).toHaveAccessibleName(/^Severity Minor/);
  await zendesk.visit('/agent/tickets/5');
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  await expect(copied).toHaveText('Severity Question. Met');
  expect(await copied.evaluate((it) => it.shadowRoot)).toBeNull();
});

test('two layouts that claim one ticket are not believed, and the page says so', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toBeVisible();
  await page.evaluate(() => {
    const copy = document.createElement('div');
    copy.dataset['testId'] = 'ticket-5-standard-layout';
    copy.dataset['isActive'] = 'true';
    document.querySelector('[data-test-id="omni-log-container"]')?.append(copy);
  });
  await expect(page.locator('[data-uptier][data-kind="ticket"]')).toHaveCount(0);
  await expect(page.locator('[data-uptier][data-kind="dock"]')).toContainText(/subject/i);
});

test('a ticket that the API does not give says so in its place, and makes up no figure', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  desk.set({ api: 'down' });
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^The helpdesk reports a fault of its own/);
  await zendesk.badgeOf(5).click();
  const { panel } = overlayPage(page);
  await expect(panel).toContainText('GET /api/v2/tickets/5.json: 503');
  await expect(panel).toContainText('From the page.');
  await expect(panel.getByRole('region', { name: 'SLA clocks' })).toHaveCount(0);
});

test('a page of the workspace that shows no ticket, and the Help Center, carry nothing', async ({
  page,
  desk,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  for (const path of [
    '/agent/admin/views',
    '/agent/tickets/new/1',
    '/hc/requests/3',
    '/hc/en-us/requests',
  ]) {
    await zendesk.open(path, path.startsWith('/hc') ? 'hc:own' : '');
    await page.locator('h1, h2, #main-content').first().waitFor({ state: 'attached' });
    await expect(page.locator('[data-uptier]')).toHaveCount(0);
  }
});
