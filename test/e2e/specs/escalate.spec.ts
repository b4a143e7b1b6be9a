import { expect, test } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';

test.use({ isGranted: true, isReseeded: true });

const ticketId = 1;

test.beforeEach(async ({ page, trackerPage }) => {
  await trackerPage.openTicket(ticketId);
  await expect(overlayPage(page).ticketBadge).toBeVisible();
});

test('an escalation arrives as one internal note, the mark and the priority', async ({
  page,
  uptier,
  rest,
  tracker,
}) => {
  const before = await rest.comments(ticketId);
  const popup = await uptier.popupFor(page);
  const tier = await popup.offeredTier();
  await popup.escalate.open(tier).first().click();
  await popup.escalate.noteOnly.check();
  // The preview follows the choice; nothing can be sent before it does.
  await expect(popup.escalate.send).toHaveAttribute('aria-disabled', 'false');
  await expect(popup.escalate.preview).toContainText('Priority becomes “High”');
  await expect(popup.escalate.preview).toContainText('Field “Escalation” becomes');
  const words = await popup.escalate.words.inputValue();
  await popup.escalate.send.click();
  await expect(popup.outbox.getByText('not written yet')).toBeVisible();
  // Nothing is written while it can be undone.
  expect(await rest.comments(ticketId)).toEqual(before);
  await expect(popup.outbox.getByText('written in the ticket.')).toBeVisible({ timeout: 60_000 });
  const added = (await rest.comments(ticketId)).slice(before.length);
  expect(added).toHaveLength(1);
  expect(added[0]).toContain(words.trim());
  const { fields, Priority } = await rest.ticket(ticketId);
  expect(fields['Escalation']?.join()).toContain(String(tier));
  // Request Tracker's own number for its word High.
  expect(Number(Priority)).toBe(100);
  await expect(popup.outbox.getByRole('link', { name: 'See the note' })).toHaveAttribute(
    'href',
    new RegExp(`^${tracker.origin}/Ticket/Display\\.html\\?id=${ticketId}`),
  );
});

test('undone within ten seconds, in the popup or by the chip on the ticket, nothing arrives', async ({
  page,
  uptier,
  rest,
  trackerPage,
}) => {
  const other = 2;
  const third = 4;
  const comments = () => Promise.all([rest.comments(ticketId), rest.comments(other)]);
  const before = await comments();
  const popup = await uptier.popupFor(page);
  await popup.sendNote(await popup.offeredTier());
  await popup.undo.click();
  await expect(popup.outbox.getByText('undone.')).toBeVisible();
  await popup.close();

  await trackerPage.openTicket(other);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity /);
  const otherPopup = await uptier.popupFor(page);
  await otherPopup.sendNote(await otherPopup.offeredTier());
  await page.bringToFront();
  const { undo } = overlayPage(page);
  // A click on something that has only just appeared is no person's, and does nothing.
  await expect(async () => {
    await undo.getByRole('button', { name: 'Undo' }).click({ timeout: 500 });
    await expect(undo).toHaveCount(0, { timeout: 1000 });
  }).toPass({ timeout: 7000 });
  await otherPopup.close();

  // One that nobody undoes is sent once its time is up, and with it whatever else still waited.
  await trackerPage.openTicket(third);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity /);
  const thirdPopup = await uptier.popupFor(page);
  await thirdPopup.sendNote(await thirdPopup.offeredTier());
  await thirdPopup.passUndoTime();
  await expect(thirdPopup.outbox.getByText('written in the ticket.')).toBeVisible();
  expect(await comments()).toEqual(before);
});

test('the worker dies between the click and the send: the note arrives exactly once', async ({
  page,
  uptier,
  rest,
}) => {
  test.setTimeout(180_000);
  const before = await rest.comments(ticketId);
  const popup = await uptier.popupFor(page);
  await popup.sendNote(await popup.offeredTier());
  await popup.close();
  await uptier.killWorker();
  await expect
    .poll(async () => (await rest.comments(ticketId)).length, {
      timeout: 90_000,
      intervals: [2000],
    })
    .toBe(before.length + 1);
  // Woken again and again, it writes nothing more.
  for (let round = 0; round < 3; round += 1) {
    await uptier.killWorker();
    const again = await uptier.popupFor(page);
    await expect(again.ladder).toBeVisible();
    await expect(again.outbox.getByRole('button')).toHaveCount(0);
    await again.close();
  }
  expect(await rest.comments(ticketId)).toHaveLength(before.length + 1);
});
