import { expect, test } from '../freshdesk-fixtures.ts';
import { freshdeskPage } from '../pages/freshdesk-page.mjs';
import { overlayPage } from '../pages/overlay-page.mjs';
import { passTime } from '../pass-time.mjs';
import type { startFreshdesk } from '../../playground/freshdesk/server.mjs';

function ticketIn({ state }: Awaited<ReturnType<typeof startFreshdesk>>, id: number) {
  const found = state.ticket(id);
  if (!found) throw new Error(`no ticket ${id}`);
  return found;
}

test('an escalation arrives as one private note and one tag beside the others', async ({
  page,
  desk,
  uptier,
}) => {
  const id = 8;
  const ticket = () => ticketIn(desk, id);
  expect(ticket().tags).toEqual(['vip']);
  const notes = ticket().conversations.length;
  await freshdeskPage(page, desk.origin).openTicket(id);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity/);
  const popup = await uptier.popupFor(page);
  const tier = await popup.offeredTier();
  await popup.escalate.open(tier).first().click();
  // Nobody has tried this on a live account: one note must be written and found again first.
  expect(await popup.tryFirst()).toBe(true);
  const tried = desk.requests.length;
  await popup.escalate.noteOnly.check();
  await expect(popup.escalate.preview).toContainText('Add the tag');
  await popup.escalate.send.click();
  await popup.passUndoTime();
  await expect(popup.outbox.getByText('written in the ticket.')).toBeVisible();
  expect(ticket().tags).toEqual(['vip', `escalated_tier_${tier}`]);
  expect(ticket().conversations).toHaveLength(notes + 2);
  expect(ticket().conversations.at(-1)).toMatchObject({ private: true, incoming: false });
  const writes = desk.requests.slice(tried).filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST /api/_/tickets/${id}/notes`,
    `PUT /api/_/tickets/${id}`,
  ]);
  // Due times may move after a write: the ticket is read again once they are settled.
  const read = () => desk.requests.filter(({ path }) => path === `/api/v2/tickets/${id}`).length;
  const before = read();
  await passTime(popup.page, 7000);
  await page.bringToFront();
  await expect.poll(read).toBeGreaterThan(before);
});

test('what Freshdesk refuses is told in its own words, and nothing is written twice', async ({
  page,
  desk,
  uptier,
}) => {
  await freshdeskPage(page, desk.origin).openTicket(8);
  await expect(overlayPage(page).ticketBadge).toHaveAccessibleName(/^Severity/);
  const popup = await uptier.popupFor(page);
  await popup.escalate
    .open(await popup.offeredTier())
    .first()
    .click();
  await popup.tryFirst();
  const notes = ticketIn(desk, 8).conversations.length;
  desk.set({ writes: 'forbidden' });
  await popup.escalate.noteOnly.check();
  await popup.escalate.send.click();
  await popup.passUndoTime();
  await expect(popup.outbox.getByText('do not have the right')).toBeVisible();
  expect(ticketIn(desk, 8).conversations).toHaveLength(notes);
});
