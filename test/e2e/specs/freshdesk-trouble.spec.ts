import { expect, test } from '../freshdesk-fixtures.ts';
import { freshdeskPage } from '../pages/freshdesk-page.mjs';
import { overlayPage } from '../pages/overlay-page.mjs';
import { agentKey } from '../../playground/freshdesk/api-v2.mjs';
import { hosts } from '../../playground/freshdesk/server.mjs';

const isJudged = /^Severity .+/;

test.describe('each trouble is its own visible state, and no figure is made up', () => {
  for (const [name, id, switches, says] of [
    [
      'a session that ended: a login page with 200',
      1001,
      { session: 'page' },
      'You are signed out',
    ],
    [
      'a session that ended: sent to another sign-in',
      1001,
      { session: 'sso' },
      'You are signed out',
    ],
    [
      'a limit that other tools of the company used up',
      1001,
      { limit: 'over' },
      'asks us to slow down',
    ],
    ['a ticket of a group that this agent may not see', 106, {}, 'do not have the right'],
    ['a ticket that is not there', 9999, {}, 'does not know this ticket'],
    [
      'a ticket that is not there, where v2 takes no session',
      9999,
      { v2: 'refused' },
      'does not know this ticket',
    ],
  ] as const)
    test(name, async ({ page, desk, uptier }) => {
      desk.set(switches);
      const before = desk.requests.length;
      const popup = await uptier.popupFor(page, `${desk.origin}/a/tickets/${id}`);
      await expect(popup.page.getByText(says).first()).toBeVisible();
      await expect(popup.page.getByRole('button', { name: /^Escalate to tier/ })).toHaveCount(0);
      const asked = desk.requests.slice(before).filter(({ path }) => path.startsWith('/api/'));
      // Another API is no way around a limit.
      if (name.startsWith('a limit'))
        expect(asked.filter(({ path }) => path.startsWith(`/api/_/tickets/${id}`))).toEqual([]);
    });
});

test('a site that takes no session is read by the agent’s own key, which no page of it sees', async ({
  page,
  desk,
  uptier,
}) => {
  desk.set({ session: 'page' });
  const { ticketBadge } = overlayPage(page);
  await page.goto(`${desk.origin}/a/tickets/1`);
  await expect(ticketBadge).toHaveAccessibleName(/signed out/i);

  const options = await uptier.context.newPage();
  await options.goto(uptier.worker.url().replace(/[^/]+$/, 'options.html'));
  await options.locator('summary').filter({ hasText: 'API key' }).click();
  const save = options.getByRole('button', { name: 'Try and keep the key' });
  await options.getByLabel('API key', { exact: true }).fill('not-the-right-one');
  await save.click();
  await expect(options.getByText('does not take this key')).toBeVisible();
  await options.getByLabel('API key', { exact: true }).fill(agentKey);
  await save.click();
  await expect(options.getByText('The site took the key')).toBeVisible();
  await page.bringToFront();

  await expect(ticketBadge).toHaveAccessibleName(isJudged);
  const byKey = desk.requests.filter(({ headers }) => headers['authorization'] !== undefined);
  expect(byKey.map(({ path }) => path)).toContain('/api/v2/tickets/1');
  for (const { path, headers, method } of byKey) {
    expect([method, path.startsWith('/api/v2/'), headers['cookie']]).toEqual([
      'GET',
      true,
      undefined,
    ]);
  }
});

test('what tickets come with is told, and no clock of theirs is made up', async ({
  page,
  desk,
}) => {
  const { ticketBadge, panel } = overlayPage(page);
  const own = 'As the helpdesk itself shows it';
  for (const [id, says] of [
    [101, /gives no due time for this clock/],
    [102, /own clock\)\s*On track/],
    [103, /own clock\)\s*Paused/],
    [107, /Only today.s fields are known, no history/],
    [110, /Next response \(the helpdesk.s own clock\)\s*On track/],
    [19, /Resolution \(the helpdesk.s own clock\)\s*Met late/],
    [112, /Resolution \(the helpdesk.s own clock\)\s*Met/],
    // Spam, and deleted.
    [105, null],
    [111, null],
  ] as const) {
    await freshdeskPage(page, desk.origin).openTicket(id);
    await expect(ticketBadge).toHaveAccessibleName(isJudged);
    await ticketBadge.click();
    await expect(panel).toHaveAccessibleName(new RegExp(`ticket ${id}$`));
    await expect(panel).toContainText(says ?? 'Could not be read: history');
    if (says === null) await expect(panel).not.toContainText(own);
  }
});

test.describe('what v2 does not give the web app’s own API does', () => {
  for (const [name, switches] of [
    ['where v2 does not take the session', { v2: 'refused' }],
    ['where v2 asks for more rights', { v2: 'forbidden' }],
    ['where nobody may ask for the statuses', { fields: 'forbidden' }],
  ] as const)
    test(name, async ({ page, desk }) => {
      desk.set(switches);
      await freshdeskPage(page, desk.origin).openTicket(104);
      await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(isJudged);
    });
});

test('agents who work on their company’s own domain get the same', async ({
  page,
  desk,
  uptier,
}) => {
  const origin = `https://${hosts[2]}`;
  await uptier.grant(page, origin);
  await freshdeskPage(page, origin).openTicket(1);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(isJudged);
  // v2 is never there: that the session ended only the web app's own API tells.
  desk.set({ session: 'page' });
  const popup = await uptier.popupFor(page, `${origin}/a/tickets/1001`);
  await expect(popup.page.getByText('You are signed out').first()).toBeVisible();
});

test('Freshservice: a ticket and a list', async ({ page, uptier }) => {
  const origin = `https://${hosts[1]}`;
  await uptier.grant(page, origin);
  const site = freshdeskPage(page, origin);
  await site.openTicket(5);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(isJudged);
  await page.goto(`${origin}/a/tickets/view/new_and_my_open`);
  await expect
    .poll(async () => (await site.rowsWithBadges()).map((it) => it.badges))
    .toEqual(Array(10).fill(1));
});

test('a subject with markup is shown as text and nothing runs', async ({ page, desk, context }) => {
  const dialogs: string[] = [];
  context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await freshdeskPage(page, desk.origin).openTicket(7);
  await overlayPage(page).ticketBadge.click();
  await expect(overlayPage(page).panel).toBeVisible();
  expect(dialogs).toEqual([]);
});
