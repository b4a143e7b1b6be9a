import { resolve } from 'node:path';
import { expect as usual, test } from '@playwright/test';
import { findFirefox } from '../../run/known-browsers.mjs';
import { firefoxPolicy } from '../browser/firefox-policy.mjs';
import { startFirefox } from '../browser/marionette.mjs';
import { playgroundMatrix } from '../playground-matrix.mjs';

declare const browser: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> };
};

/** The extension starts anew under each policy. */
const expect = usual.configure({ timeout: 30_000 });
const extension = 'uptier@example.test';
const uuid = '11111111-2222-4333-8444-555555555555';
const locked = 'Set by your organisation';
const keepLabel = 'Keep observed tickets, in days';

let firefox: Awaited<ReturnType<typeof startFirefox>> | undefined;
let organisation: ReturnType<typeof firefoxPolicy> | undefined;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const binary = findFirefox();
  test.skip(binary === null, process.env['UPTIER_NO_FIREFOX'] ?? 'no Firefox found');
  if (!binary) return;
  firefox = await startFirefox({
    binary,
    preferences: { 'extensions.webextensions.uuids': JSON.stringify({ [extension]: uuid }) },
  });
  organisation = firefoxPolicy(firefox, extension);
  await firefox.install(resolve('.output/firefox-mv3'));
  // The welcome page, which opens after the installation.
  await firefox.closeOtherTab();
});

test.afterAll(async () => {
  await firefox?.close();
  organisation?.remove();
});

function started() {
  if (!firefox || !organisation) throw new Error('not started');
  return { firefox, organisation };
}

/** A new policy, with the extension started again under it, and its options opened. */
async function under(policy: Readonly<Record<string, unknown>> | null) {
  const { firefox, organisation } = started();
  // Its own pages go with it.
  await firefox.goto('about:blank');
  await organisation.set(policy);
  await organisation.restartExtension();
  await firefox.goto(`moz-extension://${uuid}/options.html`);
}

const ask = (verb: string, payload?: unknown) =>
  started().firefox.evaluate(
    (message: unknown) => browser.runtime.sendMessage(message),
    [{ uptier: 1, verb, payload }],
  );

/** What a person sees of the field for days, of the organisation's matrix, and of errors. */
const shown = () =>
  started().firefox.evaluate(
    (label: string, words: string) => {
      const labels = [...document.querySelectorAll('label')];
      const id = labels.find((it) => it.textContent === label)?.htmlFor ?? '';
      const field = document.querySelector<HTMLInputElement>(`#${CSS.escape(id || 'none')}`);
      const lock = field?.closest('fieldset:disabled > *')?.closest('fieldset');
      const region = document.querySelector('[aria-label="Matrices"]');
      return {
        days: field?.value,
        lockSays: lock?.querySelector('legend')?.textContent ?? null,
        matrices: [...(region?.querySelectorAll('li') ?? [])]
          .filter((it) => it.textContent?.includes(words))
          .map((it) => it.querySelector('h3, strong')?.textContent ?? it.textContent),
        problems: [
          ...document.querySelectorAll(
            '[aria-label="Your organisation’s settings hold errors."] li',
          ),
        ]
          .map((it) => it.textContent?.split(': ')[0])
          .sort(),
      };
    },
    [keepLabel, locked],
  );

const nothingLocked = { lockSays: null, matrices: [], problems: [] };

test('without a policy everything is the user’s', async () => {
  await started().firefox.goto(`moz-extension://${uuid}/options.html`);
  await expect.poll(shown).toEqual({ days: '90', ...nothingLocked });
});

test('a policies.json that comes later counts at the next start: its preset, and what it locks', async () => {
  const deployed = { ...playgroundMatrix(), id: 'deployed', name: 'Deployed to all' };
  await under({ lock: { keepDays: 30 }, add: { matrices: [JSON.stringify(deployed)] } });
  await expect.poll(shown).toEqual({
    days: '30',
    lockSays: locked,
    matrices: [expect.stringContaining('Deployed to all')],
    problems: [],
  });
  const { value } = await ask('preferences.load');
  expect(value).toMatchObject({ keepDays: 30 });
  expect(
    await ask('preferences.save', { preferences: { ...(value as object), keepDays: 31 } }),
  ).toMatchObject({ ok: false, error: { message: expect.stringContaining(locked) } });
  expect(await ask('matrix.remove', { id: 'deployed' })).toMatchObject({ ok: false });
});

test('a malformed one is told by its places, and what was in force stays', async () => {
  await under({
    lock: { keepDays: 'thirty', surprise: 1 },
    add: { matrices: ['{"id": "x"'] },
  });
  await expect.poll(shown).toEqual({
    days: '30',
    lockSays: locked,
    matrices: [expect.stringContaining('Deployed to all')],
    problems: ['add.matrices[0]', 'lock.keepDays', 'lock.surprise'],
  });
});

test('when it goes, the user has back what they had', async () => {
  await under(null);
  await expect.poll(shown).toEqual({ days: '90', ...nothingLocked });
});
