import { expect, test as base, type Page } from '@playwright/test';
import { startZendesk } from '../../playground/zendesk/server.mjs';
import { approveOrigin, launchChromium } from '../browser/launch-chromium.mjs';
import { popupOfTab } from '../pages/popup-for.mjs';

type Desk = Awaited<ReturnType<typeof startZendesk>>;

/** The customer of requests 1 and 5. */
const customer = 'customer2';

const test = base.extend<{ page_: Page }, { desk: Desk }>({
  desk: [
    // Playwright reads what a fixture needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const desk = await startZendesk();
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker' },
  ],
  page_: async ({ desk }, use) => {
    desk.reset();
    const { context, close } = await launchChromium({ web: desk.chromium });
    await approveOrigin(context, desk.origin);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${desk.origin}/access/unauthenticated?as=${customer}`);
    await use(page);
    await close();
  },
});

/** The popup over a request of the Help Center, and its part about that request. */
async function open(page: Page, desk: Desk, id: number) {
  await page.goto(`${desk.origin}/hc/en-us/requests/${id}`);
  const { page: popup } = await popupOfTab(page);
  const part = popup.getByRole('region', { name: `Your request ${id}` });
  return { popup, part, switchOn: part.getByRole('button', { name: 'Read my requests here' }) };
}

/** A request as the server keeps it. */
function ticketOf(desk: Desk, id: number) {
  const ticket = desk.state.ticket(id);
  if (!ticket) throw new Error(`no ticket ${id}`);
  return ticket;
}

/** What was asked of the server's API since the last look. */
const askedOf = (desk: Desk) =>
  desk.requests
    .splice(0)
    .filter(({ path }) => path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`);

test('a customer’s own request is read once it is switched on, in two requests, and nothing is left there', async ({
  page_: page,
  desk,
}) => {
  const { part, switchOn } = await open(page, desk, 1);
  await expect(switchOn).toBeVisible();
  expect(askedOf(desk)).toEqual([]);
  await switchOn.click();
  const { subject, status } = ticketOf(desk, 1);
  expect(status).toBe('open');
  await expect(part).toContainText(subject);
  await expect(part).toContainText('Waiting on the vendor.');
  await expect(part).toContainText('Last answer:');
  await expect(part).toContainText('Agent Two');
  await expect(part).toContainText('They wrote last.');
  await expect(part).toContainText('Status: Open');
  await expect(part).not.toContainText(/note \d|checked the logs/);
  await expect(part).not.toContainText('Read from the page alone');
  expect(askedOf(desk)).toEqual([
    'GET /api/v2/requests/1.json',
    'GET /api/v2/requests/1/comments.json',
  ]);
  await expect(page.locator('[data-uptier], [data-uptier-teach]')).toHaveCount(0);
});

test('where the API does not answer, the standard theme’s page has to do, and a theme of one’s own cannot', async ({
  page_: page,
  desk,
}) => {
  desk.set({ api: 'down' });
  const standard = await open(page, desk, 1);
  await standard.switchOn.click();
  await expect(standard.part).toContainText('Read from the page alone');
  await expect(standard.part).toContainText(ticketOf(desk, 1).subject);
  await expect(standard.part).toContainText('Last answer:');

  desk.set({ api: 'down', hc: 'own' });
  const own = await open(page, desk, 5);
  await expect(own.part.getByRole('button', { name: 'Read again' })).toBeVisible();
  await expect(own.part).not.toContainText(/Waiting on (?:you|the vendor)/);
});

test('somebody else’s request, and a session that ended, say so and show nothing of it', async ({
  page_: page,
  desk,
}) => {
  desk.set({ hc: 'own' });
  const other = await open(page, desk, 2);
  await other.switchOn.click();
  await expect(other.part).toContainText('The helpdesk does not know this ticket.');
  await expect(other.part).not.toContainText(ticketOf(desk, 2).subject);
  desk.set({ hc: 'own', session: 'page' });
  const own = await open(page, desk, 5);
  await expect(own.part).toContainText(/sign in|signed out/i);
  await expect(own.part).not.toContainText(ticketOf(desk, 5).subject);
});
