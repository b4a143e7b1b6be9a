// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { origin } from '../../fakes/dependencies.ts';
import { newBrowser } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const ref = { origin, ticketId: ticketId('1') };

beforeEach(async () => {
  browser = newBrowser();
  browser.start();
  await browser.switchOn();
});

const escalated = { kind: 'escalated', tier: 2, channel: 'phone' } as const;

test('what a person tells of a case is kept, whatever becomes of the worker', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  await browser.askAsPopup('case.change', {
    ref,
    drafts: [{ kind: 'checked', item: 'Logs sent', done: true }],
  });
  browser.start();
  const view = await browser.askAsPopup('case.load', { ref });
  expect(view.state).toMatchObject({ status: 'open', tier: 2, checked: ['Logs sent'] });
});

test('who takes it from the ticket leads it, and only who does is told so', async () => {
  await browser.askAsPage('page.assess', {
    page: { kind: 'ticket', ticketId: ref.ticketId },
    readings: [],
    signedInAs: 'agent1',
  });
  const lead = { kind: 'lead', who: 'Agent Two' } as const;
  await browser.askAsPopup('case.change', { ref, drafts: [escalated, lead] });
  expect(await browser.askAsPopup('case.load', { ref })).toMatchObject({ isMine: false });
  await browser.askAsPopup('case.take', { ref, why: 'Shift ended' });
  expect(await browser.askAsPopup('case.load', { ref })).toMatchObject({
    isMine: true,
    state: { lead: { who: 'agent1' } },
  });
});

test('what the case does not allow is refused, and nothing of it is kept', async () => {
  const drafts = [escalated, { kind: 'recurred' }] as const;
  await expect(browser.askAsPopup('case.change', { ref, drafts })).rejects.toMatchObject({
    name: 'case-not-resolved',
  });
  expect((await browser.askAsPopup('case.load', { ref })).state.status).toBe('none');
});

test.each([
  ['a time of its own', { ...escalated, at: 1 }],
  ['an author of its own', { ...escalated, author: 'somebody' }],
  ['a kind that there is not', { kind: 'promoted' }],
])('a draft with %s is no request', async (_, draft) => {
  const drafts = [draft] as never;
  await expect(browser.askAsPopup('case.change', { ref, drafts })).rejects.toMatchObject({
    name: 'refused',
  });
});

test('cases leave as a file and come back once', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  const text = await browser.askAsPopup('case.export');
  expect(await browser.askAsPopup('case.import', { text })).toBe(0);
  const other = newBrowser();
  other.start();
  await other.switchOn();
  expect(await other.askAsPopup('case.import', { text })).toBe(1);
  expect((await other.askAsPopup('case.load', { ref })).state.tier).toBe(2);
});

test('the note for the team is planned from a page of ours, told once, and then there is none', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  expect((await browser.askAsPopup('case.load', { ref })).team.unshared).toBe(1);
  const note = await browser.askAsPopup('case.note', { ref });
  expect(note).toMatchObject({ purpose: 'case', writes: [{ kind: 'note' }] });
  if (note) await browser.askAsPopup('escalation.send', { plan: note });
  // It waits to be undone: what is on its way is not told again.
  expect((await browser.askAsPopup('case.load', { ref })).team.unshared).toBe(0);
  expect(await browser.askAsPopup('case.note', { ref })).toBeNull();
});

test('a case is summed up', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  const { sections } = await browser.askAsPopup('case.summary', { ref, audience: 'customer' });
  expect(sections.length).toBeGreaterThan(0);
});
