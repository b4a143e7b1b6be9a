import { expect, test } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';

test('nothing is asked of anybody but the granted helpdesk', async ({
  context,
  page,
  trackerPage,
  tracker,
  uptier,
}) => {
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  await trackerPage.openList();
  await uptier.grantTracker(page);
  await expect(overlayPage(page).summary).toBeVisible();
  await trackerPage.openTicket(1);
  await overlayPage(page).ticketBadge.click();
  const popup = await uptier.popupFor(page);
  await expect(popup.ladder).toBeVisible();
  await uptier.openOptions();
  const outside = [...asked].filter(
    (origin) => origin !== tracker.origin && !origin.startsWith('chrome') && origin !== 'null',
  );
  expect(outside).toEqual([]);
});
