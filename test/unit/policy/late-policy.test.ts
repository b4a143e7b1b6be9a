import { expect, test } from 'vitest';
import { noPolicy } from '../../../lib/domain/policy/policy.ts';
import { followPolicy } from '../../../lib/app/policy-in-force.ts';

const given = { lock: { keepDays: 30 } };

/** What an earlier life remembered, and what is remembered now. */
function memoryOf(remembered: unknown) {
  let kept = remembered;
  return { load: async () => kept, save: async (policy: unknown) => void (kept = policy) };
}

/** A browser that hands its policy over when it is told to. */
function start(remembered: unknown = null) {
  let give: ((policy: unknown) => void) | undefined;
  const read = new Promise<unknown>((resolve) => (give = resolve));
  const memory = memoryOf(remembered);
  const inForce = followPolicy({ read: () => read }, memory, async () => undefined);
  return { inForce, give: () => give?.(given) };
}

const keepDays = async ({ inForce }: ReturnType<typeof start>) =>
  (await inForce.current()).policy.lock.keepDays;

test('nothing waits for a policy that a starting browser keeps back', async () => {
  const browser = start();
  expect(await keepDays(browser)).toBeUndefined();
  expect(await keepDays(browser)).toBeUndefined();
});

test('what counted in an earlier life counts until it is there', async () => {
  expect(await keepDays(start(given))).toBe(30);
});

test('counts once it is there, and whoever looks is told of it once', async () => {
  const browser = start();
  await browser.inForce.current();
  const looked = browser.inForce.look();
  browser.give();
  expect(await looked).toEqual(noPolicy);
  expect(await keepDays(browser)).toBe(30);
  expect(await browser.inForce.look()).toBeNull();
});

test('one that counted before counts on, though a later version knows its helpdesk no more', async () => {
  const site = { origin: 'https://a.example', helpdesk: 'gone' };
  const remembered = { lock: { keepDays: 20, sites: [site] } };
  const source = { read: async () => remembered };
  const inForce = followPolicy(source, memoryOf(remembered), async (work) => work, ['zendesk']);
  const { policy, problems } = await inForce.current();
  expect(policy).toMatchObject({ lock: { keepDays: 20 }, lockedSites: [site] });
  expect(problems).toEqual([expect.stringMatching(/^lock\.sites\[0\]\.helpdesk: .*; /)]);
});

test('two that come one after the other are told as one change of what counted before both', async () => {
  const policies = [given, { lock: { keepDays: 40 } }];
  const source = { read: async () => policies.shift() };
  const inForce = followPolicy(source, memoryOf({ lock: { keepDays: 20 } }));
  expect((await inForce.current()).policy.lock.keepDays).toBe(30);
  expect((await inForce.look())?.lock.keepDays).toBe(20);
  expect((await inForce.current()).policy.lock.keepDays).toBe(40);
});
