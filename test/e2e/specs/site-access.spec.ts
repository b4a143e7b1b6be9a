import { sitePermission } from '../browser/launch-chromium.mjs';
import { expect, test } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';

declare const chrome: {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> };
};

test('nothing of ours is in a page before its site is granted', async ({
  page,
  trackerPage,
  uptier,
}) => {
  await trackerPage.openTicket(1);
  const popup = await uptier.popupFor(page);
  await expect(popup.useHere).toBeVisible();
  await expect(overlayPage(page).hosts).toHaveCount(0);
});

test('granting a site brings its badges without a reload', async ({
  page,
  trackerPage,
  uptier,
}) => {
  await trackerPage.openTicket(1);
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await uptier.grantTracker(page);
  await expect(overlayPage(page).ticketBadge).toBeVisible();
  await expect(page.locator('body[data-same-page]')).toHaveCount(1);
});

test('revoking a site takes everything away, at once', async ({
  page,
  trackerPage,
  uptier,
  tracker,
}) => {
  await trackerPage.openTicket(1);
  await uptier.grantTracker(page);
  await expect(overlayPage(page).ticketBadge).toBeVisible();
  const options = await uptier.openOptions();
  await options.evaluate(
    (host) => chrome.permissions.remove({ origins: [host] }),
    sitePermission(tracker.origin),
  );
  await expect(overlayPage(page).hosts).toHaveCount(0);
  await page.reload();
  await expect(trackerPage.heading).toBeVisible();
  await expect(overlayPage(page).hosts).toHaveCount(0);
});
