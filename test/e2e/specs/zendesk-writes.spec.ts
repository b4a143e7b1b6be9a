import type { startZendesk } from '../../playground/zendesk/server.mjs';
import { zendeskPage } from '../pages/zendesk-page.mjs';
import { expect, test } from '../zendesk-fixtures.ts';

interface Audit {
  readonly events: readonly {
    readonly type: string;
    readonly body?: string;
    readonly public?: boolean;
  }[];
}
/** What the server holds of the ticket. */
function ticketOf({ state }: Awaited<ReturnType<typeof startZendesk>>) {
  const found = state.ticket(5);
  if (!found) throw new Error('no such ticket');
  return found;
}
const notesOf = (it: { audits: readonly Audit[] }) =>
  it.audits.flatMap(({ events }) =>
    events.filter(({ type, public: isPublic }) => type === 'Comment' && isPublic === false),
  );

test('an escalation arrives as one internal note and one more tag', async ({
  page,
  desk,
  uptier,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  const notes = notesOf(ticketOf(desk)).length;
  const popup = await uptier.popupFor(page);
  await expect(popup.page.getByText('never tried on a live account').first()).toBeVisible();
  await popup.escalate.open(2).first().click();
  expect(await popup.tryFirst()).toBe(true);
  expect(notesOf(ticketOf(desk))).toHaveLength(notes + 1);
  desk.requests.splice(0);
  await popup.escalate.noteOnly.check();
  await expect(popup.escalate.preview).toContainText('Add the tag escalated_tier_2');
  await popup.escalate.send.click();
  await popup.passUndoTime();
  await expect(popup.outbox.getByText('written in the ticket.')).toBeVisible();
  expect(notesOf(ticketOf(desk))).toHaveLength(notes + 2);
  expect(ticketOf(desk).tags).toEqual(['enterprise', 'escalated_tier_2']);
  const changes = desk.requests.filter(({ method }) => method !== 'GET');
  expect(changes.map(({ path, status }) => [path, status])).toEqual([
    ['/api/v2/tickets/5.json', 200],
    ['/api/v2/tickets/5/tags.json', 200],
  ]);
  for (const { body } of changes) expect(JSON.stringify(body)).toContain('updated_stamp');
});

test('a ticket that somebody changes meanwhile takes nothing, and the popup says why', async ({
  page,
  desk,
  uptier,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toBeVisible();
  const popup = await uptier.popupFor(page);
  await popup.escalate.open(2).first().click();
  await popup.tryFirst();
  desk.set({ writes: 'conflict' });
  const notes = notesOf(ticketOf(desk)).length;
  await popup.escalate.noteOnly.check();
  await popup.escalate.send.click();
  await popup.passUndoTime();
  await expect(popup.outbox.getByText('the ticket was changed meanwhile')).toBeVisible();
  expect(notesOf(ticketOf(desk))).toHaveLength(notes);
  expect(ticketOf(desk).tags).not.toContain('escalated_tier_2');
});

test('nothing is tried while the agent has written words that are not sent', async ({
  page,
  desk,
  uptier,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toBeVisible();
  await zendesk.composer.pressSequentially('Dear customer');
  desk.requests.splice(0);
  const popup = await uptier.popupFor(page);
  await popup.escalate.open(2).first().click();
  await popup.page.getByRole('button', { name: 'Try on this ticket' }).click();
  await expect(popup.page.getByRole('alert')).toContainText(/draft|not sent|saved/i);
  expect(desk.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});
