import { expect, test } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';

test.use({ isGranted: true });

test.beforeEach(async ({ page, trackerPage }) => {
  await trackerPage.openTicket(1);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity/);
});

test('an ended session says so, and signing in again brings the badge back', async ({
  context,
  page,
  trackerPage,
  uptier,
}) => {
  // The page stays as it is; only the session is gone, as after a night.
  await context.clearCookies();
  const popup = await uptier.popupFor(page, trackerPage.ticketUrl(2));
  await expect(popup.page.getByText('You are signed out of the helpdesk.')).toBeVisible();
  // Whom to reach does not hang on it.
  await popup.page.getByText('Example Company support').first().click();
  await expect(popup.page.getByRole('link', { name: 'Mail' })).toBeVisible();
  await popup.close();
  await trackerPage.signIn();
  await trackerPage.openTicket(2);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity/);
});

test('a server that is down says so', async ({ page, trackerPage, uptier, tracker }) => {
  await tracker.stop();
  try {
    const popup = await uptier.popupFor(page, trackerPage.ticketUrl(2));
    await expect(popup.page.getByText('The helpdesk does not answer.')).toBeVisible();
    await popup.page.getByText('Example Company support').first().click();
    await expect(popup.page.getByRole('link', { name: 'Mail' })).toBeVisible();
  } finally {
    // Starts it again, for the tests that follow.
    await tracker.reset();
  }
});

test('a ticket that is not there says so, and nothing is guessed', async ({
  page,
  trackerPage,
  uptier,
}) => {
  const popup = await uptier.popupFor(page, trackerPage.ticketUrl(4711));
  await expect(popup.page.getByText('The helpdesk does not know this ticket.')).toBeVisible();
  await expect(popup.page.getByRole('button', { name: /^Escalate to tier/ })).toHaveCount(0);
});

test('a page that is not the helpdesk’s any more says so where a ticket should be', async ({
  page,
  trackerPage,
  tracker,
}) => {
  await page.route(`${tracker.origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>x</title><p>Other</p>',
    }),
  );
  await trackerPage.openTicket(2);
  await expect(page.locator('[data-uptier]').getByText("Can't read this page")).toBeVisible();
  await page.goto(`${tracker.origin}/User/Prefs.html`);
  // Longer than it took on the ticket.
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await expect(overlayPage(page).hosts).toHaveCount(0);
});
