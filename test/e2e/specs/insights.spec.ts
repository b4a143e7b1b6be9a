import { expect, test } from '../fixtures.ts';
import { extensionUrl } from '../browser/launch-chromium.mjs';
import { overlayPage } from '../pages/overlay-page.mjs';

test.use({ isGranted: true, isReseeded: true });

test('two escalations stand on the board, and a filter in the address survives a reload', async ({
  tracker,
  uptier,
  page,
  trackerPage,
}) => {
  for (const id of [1, 2]) {
    await trackerPage.openTicket(id);
    await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity /);
    const popup = await uptier.popupFor(page);
    await popup.sendNote(await popup.offeredTier());
    await popup.passUndoTime();
    await expect(popup.outbox.getByText('written in the ticket.')).toBeVisible();
    await popup.close();
  }

  const insights = await uptier.context.newPage();
  await insights.goto(extensionUrl('insights.html'));
  const board = insights.getByRole('region', { name: 'Open escalations' });
  const row = (id: number) =>
    board.getByRole('row').filter({ hasText: new RegExp(`Ticket ${id}(?!\\d)`) });
  for (const id of [1, 2]) {
    await expect(row(id)).toContainText('Escalated, not yet acknowledged');
    // The real server finds them by their mark.
    await expect(row(id)).toContainText('found by the helpdesk');
    await expect(row(id).getByRole('link')).toHaveAttribute(
      'href',
      `${tracker.origin}/Ticket/Display.html?id=${id}`,
    );
  }

  await row(1).getByRole('button', { name: 'I take it' }).click();
  await expect(row(1)).toContainText('You');
  await insights.getByLabel('Mine only').check();
  await expect(row(2)).toHaveCount(0);
  await expect(row(1)).toHaveCount(1);

  await insights.reload();
  await expect(insights.getByText('2 of 2 cases')).toBeVisible();
  await insights.getByRole('combobox', { name: 'State' }).selectOption('acknowledged');
  await expect(insights.getByText('1 of 2 cases')).toBeVisible();
  expect(new URL(insights.url()).searchParams.get('status')).toBe('acknowledged');
  await insights.reload();
  await expect(insights.getByText('1 of 2 cases')).toBeVisible();
  await expect(insights.getByLabel('Mine only')).toBeChecked();
  await insights.goBack();
  await expect(insights.getByText('2 of 2 cases')).toBeVisible();
});
