import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { askWorker } from '../ask-worker.mjs';
import { extensionId, extensionUrl, launchChromium } from '../browser/launch-chromium.mjs';
import { expect, test, type RequestTracker } from '../fixtures.ts';
import { overlayPage } from '../pages/overlay-page.mjs';
import { passTime } from '../pass-time.mjs';
import { popupFor } from '../pages/popup-for.mjs';
import { requestTrackerPage } from '../pages/request-tracker-page.mjs';

test.use({ isReseeded: true });

const ticketId = 2;

/** A browser that uses Uptier on this site, in which `agent` is signed in and has the ticket open. */
async function browserOf(profile: string, build: string, tracker: RequestTracker, agent: string) {
  const browser = await launchChromium({ build, usedProfile: profile });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const trackerPage = requestTrackerPage(page, tracker);
  await trackerPage.takeSession(agent);
  await trackerPage.openTicket(ticketId);
  return { ...browser, page };
}

async function caseOf(page: Parameters<typeof popupFor>[0]) {
  const popup = await popupFor(page);
  await popup.page.getByRole('tab', { name: 'Case' }).click();
  const shown = popup.page.getByRole('region', { name: 'Case', exact: true });
  return {
    popup,
    shown,
    ask: (verb: string, payload: object) => askWorker(popup.page, verb, payload),
  };
}

test('two agents lead one escalation from a browser each, through the ticket alone', async ({
  build,
  grantedProfile,
  tracker,
  rest,
}) => {
  test.setTimeout(150_000);
  const ref = { origin: tracker.origin, ticketId: String(ticketId) };
  const notes = async () =>
    (await rest.comments(ticketId)).filter((it: string) => it.includes('uptier-'));
  const a = await browserOf(await grantedProfile(), build, tracker, 'agent1');
  const b = await browserOf(await grantedProfile(), build, tracker, 'agent2');
  try {
    const first = await popupFor(a.page);
    await first.sendNote(2);
    await first.passUndoTime();
    await expect.poll(async () => (await notes()).length).toBe(1);

    // Nobody told B's browser anything: the ticket's note does.
    const inB = await caseOf(b.page);
    await expect(inB.shown.getByText('Escalated, not yet acknowledged')).toBeVisible();
    await inB.shown.getByRole('button', { name: 'I take it' }).click();
    await expect(inB.shown.getByText('Led by you')).toBeVisible();
    await inB.shown.getByRole('combobox', { name: 'Add to the case' }).selectOption('reference');
    await inB.shown.getByLabel('Number or reference').fill('INC-4711');
    await inB.shown.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(inB.shown.getByText('kept as INC-4711')).toBeVisible();
    await inB.popup.page.getByRole('tab', { name: 'Contacts' }).click();
    await inB.popup.escalate.open(3).first().click();
    // The reference that the policy asks for stands in the case.
    await inB.popup.escalate.noteOnly.check();
    await expect(inB.popup.escalate.send).toHaveAttribute('aria-disabled', 'false');
    await inB.popup.escalate.send.click();
    await inB.popup.passUndoTime();
    // The time passes for both.
    await passTime(first.page, 11_000);
    await expect.poll(async () => (await notes()).length).toBe(2);

    const inA = await caseOf(a.page);
    await expect(inA.shown.getByText('Led by agent2')).toBeVisible();
    await inA.ask('case.change', {
      ref,
      drafts: [
        { kind: 'acknowledged', tier: 3 },
        { kind: 'resolved', text: 'The trunk was replaced.' },
        { kind: 'agreed', who: 'Customer One' },
      ],
    });
    const closing = await caseOf(a.page);
    await closing.shown.getByRole('combobox', { name: 'Add to the case' }).selectOption('closed');
    await closing.shown.getByLabel('the agreed objectives are met').check();
    await closing.shown.getByRole('button', { name: 'Add', exact: true }).click();
    await closing.shown.getByRole('button', { name: 'Tell the team in a note' }).click();
    await closing.shown.getByRole('button', { name: 'Write the note' }).click();
    await closing.popup.passUndoTime();
    await passTime(inB.popup.page, 11_000);
    await expect.poll(async () => (await notes()).length).toBe(3);

    const again = await caseOf(b.page);
    await expect(again.shown.getByText('Closed: the agreed objectives are met.')).toBeVisible();
    const [told, heard] = await Promise.all([
      closing.ask('case.load', { ref }),
      again.ask('case.load', { ref }),
    ]);
    expect(heard.state).toEqual(told.state);
    expect(heard.state).toMatchObject({
      status: 'closed',
      lead: { who: 'agent2' },
      tiers: [{ tier: 2, reference: 'INC-4711' }, { tier: 3 }],
      closure: { criteria: ['objectives-met'] },
      outOfPlace: [],
    });
    // A person reads sentences; what only a program reads stands below them.
    const [words = ''] = ((await notes())[2] ?? '').split('\nuptier-');
    for (const sentence of [
      'Tier 3 has acknowledged.',
      'Resolved: The trunk was replaced.',
      'The customer agrees (Customer One).',
      'Closed: the agreed objectives are met.',
    ])
      expect(words).toContain(sentence);
    expect(words).not.toMatch(/[{}[\]]|undefined|null/);
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
});

test('a database whose MANIFEST is gone: badges stand, one notice, the case is put back', async ({
  build,
  grantedProfile,
  tracker,
}) => {
  const ref = { origin: tracker.origin, ticketId: String(ticketId) };
  const before = await browserOf(await grantedProfile(), build, tracker, 'agent1');
  const popup = await popupFor(before.page);
  const drafts = [{ kind: 'escalated', tier: 2, channel: 'phone' }];
  await askWorker(popup.page, 'case.change', { ref, drafts });
  await before.leave();
  const folder = join(
    before.profile,
    `Default/IndexedDB/chrome-extension_${extensionId}_0.indexeddb.leveldb`,
  );
  const manifests = readdirSync(folder).filter((name) => name.startsWith('MANIFEST-'));
  expect(manifests).not.toEqual([]);
  for (const name of manifests) rmSync(join(folder, name));

  const after = await launchChromium({ build, usedProfile: before.profile });
  try {
    const page = after.context.pages()[0] ?? (await after.context.newPage());
    const trackerPage = requestTrackerPage(page, tracker);
    await trackerPage.takeSession('agent1');
    await trackerPage.openTicket(ticketId);
    await expect(overlayPage(page).ticketBadge).toBeVisible();
    const { shown } = await caseOf(page);
    await expect(shown.getByText('Escalated, not yet acknowledged')).toBeVisible();
    const options = await after.context.newPage();
    await options.goto(extensionUrl('options.html'));
    const told = options.getByText('The browser emptied Uptier’s database');
    await expect(told).toHaveCount(1);
  } finally {
    await after.close();
  }
});
