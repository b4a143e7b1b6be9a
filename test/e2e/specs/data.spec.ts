import { expect, test } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';

test.use({ isGranted: true });

test('a helpdesk is erased from the options, and with it its badges', async ({
  page,
  trackerPage,
  tracker,
  uptier,
}) => {
  await trackerPage.openTicket(1);
  await expect(overlayPage(page).ticketBadge).toBeVisible();
  const options = await uptier.openOptions();
  const data = options.getByRole('region', { name: 'Your data' });
  const tickets = data.getByRole('row', { name: /^Observed tickets/ });
  await expect(tickets).toContainText(/Observed tickets[1-9]/);
  await data.getByRole('button', { name: `Erase all of ${tracker.origin}…` }).click();
  await data.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(data.getByRole('status').filter({ hasText: 'Erased.' })).toBeVisible();
  await expect(tickets).toContainText('Observed tickets00 kB');
  await expect(data.getByText('Nothing is kept of any helpdesk.')).toBeVisible();
  await expect(overlayPage(page).hosts).toHaveCount(0);
});

test('the options lead to each of their parts, and to what changed', async ({ uptier }) => {
  const options = await uptier.openOptions();
  const parts = options.getByRole('navigation', { name: 'On this page' });
  await parts.getByRole('link', { name: 'Keys' }).press('Enter');
  const keys = options.getByRole('region', { name: 'Keys' });
  await expect(keys).toBeFocused();
  await expect(keys).toBeInViewport();
  await expect(keys.locator('kbd')).toHaveText('Alt+Shift+U');
  await options.getByRole('link', { name: 'What changed' }).click();
  await expect(options.locator('body')).toContainText('# Changelog');
});
