// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import type { Webhook } from '../../../lib/domain/webhook/webhook.ts';
import { areas, setPolicy, world } from '../../fakes/browser.ts';
import { origin } from '../../fakes/dependencies.ts';
import { TakingReceiver } from '../../fakes/taking-receiver.ts';
import { newBrowser } from './worker.ts';

const own: Webhook = {
  id: 'hook-0001',
  name: 'Mine',
  kind: 'slack',
  url: 'https://mine.example/in',
  secret: null,
  withSubject: false,
};
const theirs = {
  name: 'Theirs',
  kind: 'json',
  url: 'https://theirs.example/secret-path',
  secret: 'canary-secret-0001',
};
const host = 'https://theirs.example/*';

let browser: ReturnType<typeof newBrowser>;
let receiver: TakingReceiver;
let ask: ReturnType<typeof newBrowser>['askAsPopup'];
const start = () => browser.start({ webhookSender: receiver });
const names = async () => (await ask('webhook.list')).map(({ name }) => name);
/** What an escalation of the open ticket would tell, by name. */
async function planned() {
  const plan = await ask('escalation.plan', {
    ref: { origin, ticketId: ticketId('1') },
    tier: 2,
    channel: 0,
    reference: null,
    note: null,
  });
  return plan.webhooks?.map(({ name }) => name) ?? [];
}

beforeEach(async () => {
  receiver = new TakingReceiver();
  browser = newBrowser();
  ask = browser.askAsPopup;
  start();
  await browser.switchOn();
  await ask('webhook.save', { webhook: own });
});

test('an added one is listed as the organisation’s, without address and secret, and is told', async () => {
  await setPolicy({ add: { webhooks: [theirs] } });
  await expect.poll(names).toEqual(['Mine', 'Theirs']);
  const [, shown] = await ask('webhook.list');
  expect(shown).toEqual({
    id: expect.stringMatching(/^policy-/),
    name: 'Theirs',
    kind: 'json',
    withSubject: false,
    host: 'theirs.example',
    policy: true,
    wants: 'https://theirs.example',
  });
  expect(await planned()).toEqual(['Mine']);
  world.granted.add(host);
  expect((await ask('webhook.list'))[1]).not.toHaveProperty('wants');
  expect(await planned()).toEqual(['Mine', 'Theirs']);
  const sample = await ask('webhook.sample', { id: shown?.id ?? '' });
  expect(await ask('webhook.test', sample)).toEqual({ state: 'sent' });
  expect(receiver.sent).toMatchObject([{ url: theirs.url, secret: theirs.secret }]);
  expect(JSON.stringify([sample, await ask('directory.load')])).not.toMatch(/canary|secret-path/);
});

test('it is neither removed nor replaced by a message', async () => {
  await setPolicy({ add: { webhooks: [theirs] } });
  await expect.poll(names).toEqual(['Mine', 'Theirs']);
  const id = (await ask('webhook.list'))[1]?.id ?? '';
  const words = 'Set by your organisation';
  await expect(ask('webhook.remove', { id })).rejects.toThrow(words);
  await expect(ask('webhook.save', { webhook: { ...own, id } })).rejects.toThrow(words);
  await ask('webhook.remove', { id: own.id });
  expect(await names()).toEqual(['Theirs']);
});

test('where they are locked one’s own are not told nor added, and are there again afterwards', async () => {
  await setPolicy({ lock: { webhooks: [theirs] } });
  await expect.poll(names).toEqual(['Theirs']);
  world.granted.add(host);
  expect(await planned()).toEqual(['Theirs']);
  expect((await ask('directory.load')).policy?.webhooks?.isLocked).toBe(true);
  await expect(ask('webhook.save', { webhook: { ...own, id: 'hook-0002' } })).rejects.toThrow(
    'Set by your organisation',
  );
  // None at all can be locked, too.
  await setPolicy({ lock: { webhooks: [] } });
  await expect.poll(names).toEqual([]);
  await setPolicy({});
  await expect.poll(names).toEqual(['Mine']);
});

test('a message that waits is not sent once the organisation does not let it be told any more', async () => {
  const sample = await ask('webhook.sample', { id: own.id });
  await setPolicy({ lock: { webhooks: [theirs] } });
  await expect.poll(names).toEqual(['Theirs']);
  expect(await ask('webhook.test', sample)).toMatchObject({ state: 'failed' });
  expect(receiver.sent).toEqual([]);
});

test('its host becomes no helpdesk, nor does the host of one’s own that is not told', async () => {
  const sites = async () => (await ask('directory.load')).sites.map((site) => site.origin);
  const before = await sites();
  world.granted.add('https://mine.example/*');
  await setPolicy({ lock: { webhooks: [theirs] } });
  await expect.poll(names).toEqual(['Theirs']);
  world.granted.add(host);
  start();
  expect(await names()).toEqual(['Theirs']);
  await ask('site.save', { site: newSite(origin) });
  expect(await sites()).toEqual(before);
  await setPolicy({});
  await expect.poll(() => world.granted.has(host)).toBe(false);
  expect(world.granted.has('https://mine.example/*')).toBe(true);
  expect(await sites()).toEqual(before);
});

test('a malformed policy leaves them as they were, for the next worker as well', async () => {
  await setPolicy({ add: { webhooks: [theirs] } });
  await expect.poll(names).toEqual(['Mine', 'Theirs']);
  await setPolicy({ add: { webhooks: [{ ...theirs, url: 'http://theirs.example' }] } });
  start();
  expect((await ask('directory.load')).policy?.problems).toEqual([
    expect.stringMatching(/^add\.webhooks\[0\]\.url: /),
  ]);
  expect(await names()).toEqual(['Mine', 'Theirs']);
});

test('content scripts can read neither the policy nor what is remembered of it', async () => {
  for (const area of [areas.managed, areas.local])
    await expect.poll(() => area.accessLevel).toBe('TRUSTED_CONTEXTS');
});
