import type { Page } from '@playwright/test';
import { askWorker } from '../ask-worker.mjs';
import { approveOrigin, extensionUrl } from '../browser/launch-chromium.mjs';
import { testPolicy } from '../browser/test-policy.mjs';
import { zendeskPage } from '../pages/zendesk-page.mjs';
import { playgroundMatrix } from '../playground-matrix.mjs';
import { serveFeed } from '../signed-feed.mjs';
import { expect as usual, test as base } from '../zendesk-fixtures.ts';

/** Chromium hands a policy over some seconds after its start. */
const expect = usual.configure({ timeout: 30_000 });

const locked = 'Set by your organisation';

interface Organisation {
  readonly organisation: NonNullable<Awaited<ReturnType<typeof testPolicy>>>;
  readonly options: Page;
}

const test = base.extend<Organisation>({
  organisation: async ({ context }, use) => {
    const found = await testPolicy(context);
    base.skip(
      found === null,
      'this browser has no chrome://policy/test, and reads policies from machine-wide folders alone: set CHROMIUM to a Chromium',
    );
    if (found) await use(found);
  },
  options: async ({ context }, use) => {
    const options = await context.newPage();
    await options.goto(extensionUrl('options.html'));
    await use(options);
  },
});

/** A page that was reloaded meanwhile would have lost it. */
const markPage = (page: Page) =>
  page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
const isSamePage = (page: Page) => expect(page.locator('html[data-same-page]')).toHaveCount(1);

const daysKept = (options: Page) => options.getByLabel('Keep observed tickets, in days');
const problems = (options: Page) =>
  options.getByRole('region', { name: 'Your organisation’s settings hold errors.' });

test('a preset that a policy deploys is in force on an open ticket, and shown as the organisation’s', async ({
  desk,
  page,
  options,
  organisation,
}) => {
  const zendesk = zendeskPage(page, desk.origin);
  await zendesk.openTicket(5);
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Critical/);
  await markPage(page);
  await markPage(options);
  const matrix = playgroundMatrix();
  const severities = matrix.severities.map((it: object) => ({ ...it, name: 'Deployed' }));
  const deployed = { ...matrix, id: 'deployed', name: 'Deployed to all', severities };
  const { origin } = desk;
  await organisation.set({
    add: { matrices: [JSON.stringify(deployed)] },
    lock: { sites: [{ origin, assignments: [{ matrixId: 'deployed' }] }] },
  });
  const listed = options
    .getByRole('region', { name: 'Matrices', exact: true })
    .getByRole('listitem')
    .filter({ hasText: 'Deployed to all' });
  await expect(listed).toContainText(locked);
  await expect(listed.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await expect(zendesk.badgeOf(5)).toHaveAccessibleName(/^Severity Deployed/);
  await isSamePage(page);
  await isSamePage(options);
});

test('what a policy locks is shown with the words, and neither the page nor a message changes it', async ({
  options,
  organisation,
}) => {
  await expect(daysKept(options)).toHaveValue('90');
  await expect(daysKept(options)).toBeEnabled();
  await markPage(options);
  await organisation.set({ lock: { keepDays: 30 }, default: { timeZone: 'Asia/Kolkata' } });
  const group = options.getByRole('group', { name: locked }).filter({ has: daysKept(options) });
  await expect(group.locator(daysKept(options))).toHaveValue('30');
  await expect(daysKept(options)).toBeDisabled();
  await isSamePage(options);
  const inForce = await askWorker(options, 'preferences.load', undefined);
  expect(inForce).toMatchObject({ keepDays: 30, timeZone: 'Asia/Kolkata' });
  const save = (part: object) =>
    askWorker(options, 'preferences.save', { preferences: { ...inForce, ...part } });
  await expect(save({ keepDays: 31 })).rejects.toThrow(locked);
  // What is a default alone is the user's to change.
  await save({ timeZone: 'UTC' });
  expect(await askWorker(options, 'preferences.load', undefined)).toMatchObject({
    keepDays: 30,
    timeZone: 'UTC',
  });
});

test('a malformed policy is told by its places, and what was in force stays, also for the next worker', async ({
  options,
  organisation,
  uptier,
}) => {
  await organisation.set({ lock: { keepDays: 30 } });
  await expect(daysKept(options)).toHaveValue('30');
  await organisation.set({
    lock: { keepDays: -1, mineOnly: true },
    add: { matrices: ['{"id": "x"'] },
  });
  await expect(problems(options).getByRole('listitem')).toHaveText([
    /^lock\.keepDays: /,
    /^add\.matrices\[0\]: /,
  ]);
  for (const life of ['this', 'the next']) {
    if (life === 'the next') await uptier.killWorker();
    expect(await askWorker(options, 'preferences.load', undefined)).toMatchObject({ keepDays: 30 });
    await options.reload();
    await expect(daysKept(options)).toBeDisabled();
    await expect(daysKept(options)).toHaveValue('30');
    await expect(problems(options)).toBeVisible();
  }
  await organisation.set({ lock: { keepDays: 20 } });
  await expect(daysKept(options)).toHaveValue('20');
  await expect(problems(options)).toHaveCount(0);
});

test('a link that a policy names applies its newer versions by itself, and tells of it', async ({
  context,
  options,
  organisation,
}) => {
  const feed = await serveFeed();
  try {
    const edition = (name: string) => ({ ...playgroundMatrix(), id: 'team', name });
    feed.put(1, edition('Team one'));
    await approveOrigin(context, feed.origin);
    await options.getByLabel('Address of the signed file').fill(feed.url);
    await options.getByRole('button', { name: 'Follow it' }).click();
    const card = options.getByRole('group', { name: feed.url });
    await card.getByRole('button', { name: 'It is the same key' }).click();
    await expect(card).toContainText('team: version 1 was applied');
    // Without a policy it waits for a person.
    feed.put(2, edition('Team two'));
    await card.getByRole('button', { name: 'Look now' }).click();
    await expect(card.getByRole('button', { name: 'Review version 2' })).toBeVisible();
    await organisation.set({ lock: { appliedFeeds: [feed.url] } });
    await expect(async () => {
      await card.getByRole('button', { name: 'Look now' }).click();
      await expect(card).toContainText('team: version 2 was applied', { timeout: 1000 });
    }).toPass();
    await expect(card).toContainText('set by your organisation');
    await options.reload();
    await expect(
      options
        .getByRole('region', { name: 'Matrices', exact: true })
        .getByRole('listitem')
        .filter({ hasText: 'Team two' }),
    ).toHaveCount(1);
  } finally {
    feed.stop();
  }
});
