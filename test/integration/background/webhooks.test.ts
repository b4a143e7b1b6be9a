// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import type { Webhook } from '../../../lib/domain/webhook/webhook.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { TakingReceiver } from '../../fakes/taking-receiver.ts';
import { newBrowser } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
let receiver: TakingReceiver;
const hook: Webhook = {
  id: 'hook-0001',
  name: 'Ours',
  kind: 'json',
  url: 'https://in.example/secret-path',
  secret: 'canary-secret-0001',
  withSubject: false,
};

beforeEach(async () => {
  receiver = new TakingReceiver();
  browser = newBrowser();
  browser.start({ webhookSender: receiver });
  await browser.switchOn();
});

test('is listed without its address and its secret', async () => {
  await browser.askAsPopup('webhook.save', { webhook: hook });
  const listed = await browser.askAsPopup('webhook.list');
  expect(listed).toEqual([
    { id: hook.id, name: 'Ours', kind: 'json', withSubject: false, host: 'in.example' },
  ]);
  expect(JSON.stringify(listed)).not.toMatch(/canary|secret-path/);
});

test('is tested by the bytes that were shown, signed, and says that it is a test', async () => {
  await browser.askAsPopup('webhook.save', { webhook: hook });
  const sample = await browser.askAsPopup('webhook.sample', { id: hook.id });
  expect(receiver.sent).toEqual([]);
  expect(sample.message.body).toContain('A test by Uptier');
  expect(await browser.askAsPopup('webhook.test', sample)).toEqual({ state: 'sent' });
  expect(receiver.sent).toMatchObject([
    { url: hook.url, body: sample.message.body, key: sample.key, secret: hook.secret },
  ]);
});

test('its host becomes no helpdesk, and goes back to the browser with it', async () => {
  const { sites } = await browser.askAsPopup('directory.load');
  await browser.askAsPopup('site.save', { site: newSite('https://in.example') });
  await browser.askAsPopup('webhook.save', { webhook: hook });
  expect((await browser.askAsPopup('directory.load')).sites).toEqual(sites);
  expect(await browser.askAsPopup('webhook.remove', { id: hook.id })).toEqual([]);
  await expect(browser.askAsPopup('webhook.sample', { id: hook.id })).rejects.toMatchObject({
    name: 'webhook-gone',
  });
});
