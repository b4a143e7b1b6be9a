import { expect, test } from '../fixtures.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

test('a ticket’s popup names whom to reach, how, and what is missing for the next tier', async ({
  page,
  trackerPage,
  uptier,
}) => {
  await trackerPage.openTicket(1);
  await uptier.grantTracker(page);
  const popup = await uptier.popupFor(page);
  const links = popup.ladder.getByRole('link');
  await expect(links.first()).toBeVisible();
  for (const link of await links.all())
    await expect(link).toHaveAttribute('href', /^(?:https:|mailto:|tel:)/);
  await expect(popup.ladder.getByText('Still missing')).not.toHaveCount(0);
  await popup.showClocks();
  await expect(popup.clocks.getByRole('heading', { level: 3 })).not.toHaveCount(0);
});

test('contacts stand in the popup while the worker is dead', async ({
  page,
  trackerPage,
  uptier,
}) => {
  await trackerPage.openTicket(1);
  await uptier.grantTracker(page);
  const before = await uptier.popupFor(page);
  await expect(before.ladder.getByRole('link').first()).toBeVisible();
  const contacts = await before.ladder.getByRole('link').allInnerTexts();
  const address = before.page.url();
  await before.close();
  const popup = await uptier.context.newPage();
  // It may start anew at the first question, and is never heard.
  await popup.addInitScript(() => {
    chrome.runtime.sendMessage = () => new Promise(() => undefined);
  });
  await uptier.killWorker();
  await popup.goto(address);
  const ladder = popup.getByRole('region', { name: 'Escalation ladder' });
  await expect(ladder.getByRole('link').first()).toBeVisible();
  expect(await ladder.getByRole('link').allInnerTexts()).toEqual(contacts);
});

test('a vendor’s site brings up that vendor’s matrix', async ({ context, uptier }) => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.route('https://exotel.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Exotel</title>' }),
  );
  await page.goto('https://exotel.com/support');
  const popup = await uptier.popupFor(page);
  await expect(popup.page.getByRole('heading', { name: /Exotel/ }).first()).toBeVisible();
  await expect(popup.page.getByText(/^Contact now: 1/).first()).toBeVisible();
});

test('who declines gets a working demo ticket', async ({ context, uptier }) => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('about:blank');
  const popup = await uptier.popupFor(page);
  await popup.showDemo.click();
  await popup.showClocks();
  await expect(popup.clocks).toBeVisible();
  await expect(popup.page.getByText('A sample ticket.').first()).toBeVisible();
});
