import { axeFindingsInThemes, themes } from '../axe-findings.ts';
import { extensionUrl } from '../browser/launch-chromium.mjs';
import { expect, test } from '../fixtures.ts';
import { customerPopup } from '../pages/customer-page.mjs';
import { overlayPage } from '../pages/overlay-page.mjs';

test.use({ isGranted: true });

test('axe finds nothing in popup and options, in any theme', async ({
  page,
  trackerPage,
  uptier,
}) => {
  await trackerPage.openTicket(1);
  const popup = await uptier.popupFor(page);
  await expect(popup.ladder).toBeVisible();
  expect(await axeFindingsInThemes(popup.page)).toEqual([]);
  await popup.page
    .getByRole('button', { name: /^Escalate to tier/ })
    .first()
    .click();
  await popup.escalate.noteOnly.check();
  await expect(popup.escalate.send).toBeVisible();
  expect(await axeFindingsInThemes(popup.page)).toEqual([]);
  const options = await uptier.openOptions();
  await expect(options.getByRole('heading').first()).toBeVisible();
  expect(await axeFindingsInThemes(options)).toEqual([]);
});

// The overlay goes by the page's own theme.
for (const own of ['light', 'dark'] as const)
  test(`axe finds nothing in the overlay on a ${own} page`, async ({ page, trackerPage }) => {
    const inThemes = themes.filter(({ name }) => (name === 'dark') === (own === 'dark'));
    const found = () => axeFindingsInThemes(page, { within: '[data-uptier]', inThemes });
    if (own === 'dark') await trackerPage.useTheme('elevator-dark');
    await trackerPage.openTicket(1);
    await overlayPage(page).ticketBadge.click();
    await expect(overlayPage(page).panel).toBeVisible();
    expect(await found()).toEqual([]);
    await trackerPage.openList();
    await expect(overlayPage(page).summary).toBeVisible();
    expect(await found()).toEqual([]);
    if (own === 'dark') await trackerPage.useTheme('elevator-light');
  });

test('axe finds nothing in what a customer sees, the editor and insights, in any theme', async ({
  context,
}) => {
  // Five pages, each asked about in three themes.
  test.setTimeout(180_000);
  const { page, start } = await customerPopup(context, 'my.exotel.com');
  const own = await start('Exotel escalation process', 'Calls drop');
  await own.getByRole('link', { name: 'Call' }).click();
  await expect(own.getByRole('heading', { name: 'Acknowledgement, tier 1' })).toBeVisible();
  expect(await axeFindingsInThemes(page)).toEqual([]);
  const vendor = encodeURIComponent('https://my.exotel.com/');
  for (const [path, heading] of [
    [`sidepanel.html?url=${vendor}`, 'Calls drop'],
    ['insights.html', 'Open escalations'],
    ['options.html#welcome', 'Three steps to the first badge'],
    ['options.html#matrix-copy=exotel-contact-center', /^Edit: /],
  ] as const) {
    // Another place in the page that is open would not load it anew.
    await page.goto('about:blank');
    await page.goto(extensionUrl(path));
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    expect(await axeFindingsInThemes(page), path).toEqual([]);
  }
});

test('the badge and its panel work by keyboard alone', async ({ page, trackerPage }) => {
  await trackerPage.openTicket(1);
  const { ticketBadge, panel } = overlayPage(page);
  await expect(ticketBadge).toBeVisible();
  await ticketBadge.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  // The focus went into the panel, and comes back out of it.
  await expect.poll(() => panel.evaluate((it) => it.matches(':focus-within'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(ticketBadge).toBeFocused();
});

test('what is clicked is at least 24 by 24 pixels', async ({ page, trackerPage, uptier }) => {
  await trackerPage.openTicket(1);
  const popup = await uptier.popupFor(page);
  await expect(popup.ladder).toBeVisible();
  const small = await popup.page
    .locator('button:visible, a[href]:visible, summary:visible, input:visible, select:visible')
    .evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('p') && !element.closest('label'))
        .map((element) => ({
          box: element.getBoundingClientRect(),
          text: element.outerHTML.slice(0, 120),
        }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ box, text }) => `${Math.round(box.width)}x${Math.round(box.height)} ${text}`),
    );
  expect(small).toEqual([]);
});
