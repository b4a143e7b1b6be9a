import { expect, test as base } from '@playwright/test';
import { extensionUrl, killWorker, launchChromium } from '../browser/launch-chromium.mjs';
import { clippedTexts, customerPopup } from '../pages/customer-page.mjs';

const test = base.extend<{ browserOfCustomer: Awaited<ReturnType<typeof launchChromium>> }>({
  // Playwright reads what a fixture needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  async browserOfCustomer({}, use) {
    const started = await launchChromium({});
    await use(started);
    await started.close();
  },
});

test('the five published policies, each walked as its customer', async ({ browserOfCustomer }) => {
  const { context } = browserOfCustomer;

  await test.step('Exotel: called, no answer in 30 minutes, tier 2, answered, closed', async () => {
    const popup = await customerPopup(context, 'my.exotel.com');
    const own = await popup.start('Exotel escalation process', 'Exotel calls drop');
    await expect(own.getByText('no clock runs')).toBeVisible();
    await own.getByRole('link', { name: 'Call' }).click();
    await expect(own.getByRole('heading', { name: 'Acknowledgement, tier 1' })).toBeVisible();
    await popup.pass(31);
    await popup.open('Exotel calls drop');
    await expect(own.getByText('Breached').first()).toBeVisible();
    await own.getByRole('button', { name: 'Contact tier 2 instead' }).click();
    await own.getByRole('link', { name: 'Call' }).click();
    await expect(own.getByText('Contact now: 2')).toBeVisible();
    await own.getByRole('button', { name: 'They answered' }).click();
    await own.getByRole('button', { name: 'Close the case' }).click();
    await expect(own.locator('summary').first()).toContainText('Closed');
    await popup.close();
  });

  await test.step('Exotel Contact Center: critical by loss, in the source’s own sentence', async () => {
    const popup = await customerPopup(context, 'exotel.com');
    const vendor = popup.card('Exotel Contact Center, AMC standard support');
    await expect(vendor.getByText('Answers within 90 min')).toBeVisible();
    await vendor.getByRole('button', { name: 'Start a case' }).click();
    await vendor.getByText('How severe is it, by Exotel?').click();
    await vendor.getByLabel('Cannot work').fill('20');
    await vendor.getByLabel('Of how many').fill('100');
    await vendor.getByLabel('Which part?').selectOption('acd');
    await expect(vendor.getByText('Severity: Critical')).toBeVisible();
    await expect(vendor.getByText('a production loss of 20% or higher').first()).toBeVisible();
    await popup.close();
  });

  await test.step('MyOperator: tier 3 wants the number of tier 2, and then no longer', async () => {
    const popup = await customerPopup(context, 'help.myoperator.com');
    const own = await popup.start('MyOperator escalation matrix', 'MyOperator bill');
    await own.getByRole('link', { name: 'Call' }).click();
    await expect(own.getByText('Hours not published').first()).toBeVisible();
    await own.getByRole('button', { name: 'I am not satisfied' }).click();
    await expect(own.getByText('Contact now: 2')).toBeVisible();
    await expect(own.getByText('The reference of tier 2 is needed first.')).toBeVisible();
    await own.getByRole('link', { name: 'Mail' }).click();
    await own.getByLabel('Their number at tier 2').fill('ESC/7 & ü');
    await own.getByRole('button', { name: 'Keep', exact: true }).first().click();
    await expect(own.getByText('The reference of tier 2 is needed first.')).toHaveCount(0);
    await popup.close();
  });

  await test.step('JamilaTech: found by a mistyped name, its times are goals', async () => {
    const popup = await customerPopup(context, null);
    await popup.page.getByLabel('Search by vendor or name').fill('jamilateck');
    await popup.open('JAMILATECHltd.com escalation process policy');
    const vendor = popup.card('JAMILATECHltd.com escalation process policy');
    await expect(vendor.getByText('A goal, not a guarantee').first()).toBeVisible();
    await expect(vendor.getByRole('link', { name: 'Mail' }).first()).toHaveAttribute(
      'href',
      /^mailto:support@mediabirdco\.net\?subject=/,
    );
    await popup.close();
  });

  await test.step('S-Club: tiers, and no contact published', async () => {
    const popup = await customerPopup(context, null);
    await popup.open('S-Club Helpdesk escalation protocols');
    const vendor = popup.card('S-Club Helpdesk escalation protocols');
    await expect(vendor.getByText('No contact is published').first()).toBeVisible();
    await expect(vendor.getByText('Next: 2 · Advanced Support')).toBeVisible();
    await expect(vendor.getByRole('link')).toHaveCount(0);
    await popup.close();
  });

  await test.step('all of it outlives the worker, and goes when asked', async () => {
    await killWorker(context);
    const popup = await customerPopup(context, null);
    const cases = popup.page.getByRole('region', { name: 'My cases' });
    await popup.page.getByRole('link', { name: 'My cases' }).click();
    await expect(cases).toBeInViewport();
    await expect(cases.getByRole('heading', { name: 'MyOperator bill' })).toBeVisible();
    await expect(cases.getByRole('heading', { name: 'Exotel calls drop' })).toBeVisible();
    await cases.getByRole('button', { name: 'Erase all my cases' }).click();
    await cases.getByRole('button', { name: 'Erase', exact: true }).click();
    await expect(cases.getByText('No case yet.')).toBeVisible();
    await popup.page.reload();
    await expect(cases.getByText('No case yet.')).toBeVisible();
  });
});

/** As wide as the narrowest side panel, and as wide as one of 360 px is at 200 % zoom. */
const narrow = 320;
const zoomed = 180;

test('texts that are 40 % longer are clipped nowhere, at 200 % and from right to left, too', async ({
  browserOfCustomer,
}) => {
  const popup = await customerPopup(browserOfCustomer.context, 'help.myoperator.com');
  const own = await popup.start('MyOperator escalation matrix', 'A bill that cannot be read');
  await own.getByRole('link', { name: 'Call' }).click();
  await expect(own.getByRole('heading', { name: 'First response' })).toBeVisible();
  await popup.page.setViewportSize({ width: narrow, height: 600 });
  for (const dir of ['ltr', 'rtl']) expect(await clippedTexts(popup.page, dir)).toEqual([]);
  await popup.page.goto(extensionUrl('sidepanel.html?url=https%3A%2F%2Fhelp.myoperator.com%2F'));
  await expect(own.locator('summary').first()).toBeVisible();
  await popup.page.setViewportSize({ width: zoomed, height: 300 });
  for (const dir of ['ltr', 'rtl']) expect(await clippedTexts(popup.page, dir)).toEqual([]);
});
