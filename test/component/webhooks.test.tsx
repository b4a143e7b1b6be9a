// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { WebhookActions } from '../../components/options/webhooks/webhook-actions.ts';
import { WebhookPart } from '../../components/options/webhooks/WebhookPart.tsx';
import { webhookActions } from '../../entrypoints/options/webhook-actions.ts';
import type { WebhookSample } from '../../lib/domain/view/webhook-view.ts';
import { webhookRecord, type Webhook } from '../../lib/domain/webhook/webhook.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import * as v from 'valibot';
import { text } from './english.ts';
import {
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
} from './mount.ts';
import { stillOptions } from './still-actions.ts';

async function show(part: Partial<WebhookActions> = {}) {
  const { root } = await mount(
    <WebhookPart actions={{ ...stillOptions.webhooks, ...part }} text={text} />,
  );
  await settle();
  return root;
}

async function fillIn(part: Readonly<Record<string, string>>) {
  const saved: Omit<Webhook, 'id'>[] = [];
  const root = await show({
    save(draft) {
      saved.push(draft);
      return Promise.resolve([]);
    },
  });
  for (const [label, value] of Object.entries(part)) await enter(field(root, label), value);
  await submit(control(root, 'Add it'));
  return { root, saved };
}

describe('a webhook', () => {
  const key = 'a'.repeat(32);
  test.each([
    ['slack', { Name: 'Team', Address: ' https://hooks.slack.com/services/T/B/x ' }, null],
    ['teams', { Name: 'Team', Address: 'https://x.logic.azure.com/y' }, null],
    ['pagerduty', { Name: 'On call', 'Integration key': key }, key],
    [
      'json',
      { Name: 'Ours', Address: 'http://127.0.0.1:8080/in', 'Secret to sign with': 'long enough' },
      'long enough',
    ],
  ])('for %s is added with what it needs', async (kind, fields, secret) => {
    const { saved } = await fillIn({ Format: kind, ...fields });
    expect(saved).toMatchObject([{ kind, secret, withSubject: false }]);
    expect(v.is(webhookRecord, { id: 'hook-0001', ...saved[0] })).toBe(true);
  });

  test.each([
    ['no name', { Format: 'slack', Address: 'https://x.example' }, 'Give it a name.'],
    ['no https', { Name: 'x', Address: 'http://x.example' }, 'begins with https://'],
    ['a name in it', { Name: 'x', Address: 'https://a:b@x.example' }, 'begins with https://'],
    ['a short key', { Format: 'pagerduty', Name: 'x', 'Integration key': 'ab' }, '32 letters'],
    [
      'a short secret',
      { Format: 'json', Name: 'x', Address: 'https://x.example', 'Secret to sign with': 'abc' },
      'at least 8 characters',
    ],
  ])('with %s is not added, and says why', async (_, fields, why) => {
    const { root, saved } = await fillIn(fields);
    expect(saved).toEqual([]);
    expect(textOf(root)).toContain(why);
  });

  test('a secret is typed unseen, and no page is ever told it', async () => {
    const root = await show();
    await enter(field(root, 'Format'), 'json');
    expect(field(root, 'Secret to sign with').getAttribute('type')).toBe('password');
  });

  test('is tested by exactly the message that was shown', async () => {
    const sent: WebhookSample[] = [];
    const root = await show({
      test(sample) {
        sent.push(sample);
        return Promise.resolve({
          state: 'unknown',
          problem: { kind: 'server-error', detail: 'events.pagerduty.com: 500' },
        });
      },
    });
    expect(hasControl(root, 'Send this test')).toBe(false);
    await click(control(root, 'Test…'));
    const shown = root.querySelector('[aria-label="Message of the test"]')?.textContent;
    expect(sent).toEqual([]);
    await click(control(root, 'Send this test'));
    expect(sent.map(({ message }) => message.body)).toEqual([shown]);
    expect(textOf(root)).toContain('It may have arrived: events.pagerduty.com: 500.');
    // Another test is another message.
    expect(hasControl(root, 'Send this test')).toBe(false);
  });

  test('of an organisation is allowed in the turn of the click, and listed anew', async () => {
    const order: string[] = [];
    const ask = (async (verb: string) => (order.push(verb), [])) as Ask<ExtensionPageProtocol>;
    const actions = webhookActions(
      ask,
      async (origin) => (order.push(origin), true),
      () => 'hook-0001',
    );
    const allowing = actions.allow('https://hooks.slack.com');
    expect(order).toEqual(['https://hooks.slack.com']);
    expect(await allowing).toEqual([]);
    expect(order).toEqual(['https://hooks.slack.com', 'webhook.list']);
  });

  test('whose address the browser may not reach is kept nowhere', async () => {
    const asked: string[] = [];
    const ask = (async (verb: string) => void asked.push(verb)) as Ask<ExtensionPageProtocol>;
    const granted: string[] = [];
    const actions = webhookActions(
      ask,
      (origin) => {
        granted.push(origin);
        return Promise.resolve(false);
      },
      () => 'hook-0001',
    );
    const saving = actions.save({
      kind: 'slack',
      name: 'Team',
      url: 'https://hooks.slack.com/services/T/B/x',
      secret: null,
      withSubject: false,
    });
    // In the turn of the click: a browser asks its user at no other time.
    expect(granted).toEqual(['https://hooks.slack.com']);
    expect(await saving).toBeNull();
    expect(asked).toEqual(['webhook.save', 'webhook.remove']);
  });
});
