import { afterEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { retryEscalation } from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { planEscalation } from '../../../lib/app/plan-escalation.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { webhookSenderWithin } from '../../../lib/browser/webhook-sender.ts';
import { planRecord } from '../../../lib/domain/plan/plan-record.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import {
  webhookRecord,
  type Webhook,
  type WebhookKind,
} from '../../../lib/domain/webhook/webhook.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { jsonFormat, pagerDutyFormat, slackFormat, teamsFormat } from './documented-formats.ts';
import { isSigned, startReceiver, type Answer } from './receiver.ts';

const ref = { origin, ticketId: ticketId('42') };
const secrets: Readonly<Record<WebhookKind, string | null>> = {
  slack: null,
  teams: null,
  pagerduty: 'canary7890123456789012345678901_',
  json: 'canary-secret',
};
const formats = {
  slack: slackFormat,
  teams: teamsFormat,
  pagerduty: pagerDutyFormat,
  json: jsonFormat,
};
const kinds = ['slack', 'teams', 'pagerduty', 'json'] as const;

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** An escalation that waits, of a ticket that a person wrote, to be told to one webhook. */
async function planned(
  kind: WebhookKind,
  answers: readonly Answer[],
  parts: Partial<Webhook> = {},
) {
  const receiver = await startReceiver(...answers);
  ends.push(receiver.stop);
  const pauses: number[] = [];
  const sender = webhookSenderWithin(answers.includes('hang') ? 300 : 30_000);
  const fakes = fakeDependencies({
    webhookSender: { ...sender, pause: async (milliseconds) => void pauses.push(milliseconds) },
  });
  const { needs } = fakes;
  await needs.memory.update(origin, (state) => ({ ...state, account: 'agent1' }));
  await needs.sites.save({ ...site, markField: null, escalatedPriority: null });
  await needs.matrices.save({
    matrix: matrix({
      severities: [{ id: 'major', name: 'Major', default: true }],
      targets: [{ metric: 'first-response', within: '2 h' }],
      tiers: [
        { level: 1, name: 'Support' },
        {
          level: 2,
          name: 'Desk <!channel> [x](https://evil.example)',
          opens: [{ at: 'any-time' }],
        },
      ],
    }),
    preset: false,
    storedAt: fakes.clock.now(),
  });
  const served = fakes.server.serve(
    ticket({
      url: 'https://desk.example/ticket/42',
      subject: 'Private subject',
      body: 'Private body',
      requester: {
        name: 'Private Name',
        email: 'private@cust.example',
        organization: 'Private Org',
        timeZone: null,
      },
    }),
  );
  const hook: Webhook = {
    id: 'hook-0001',
    name: 'Team',
    kind,
    url: receiver.url,
    secret: secrets[kind],
    withSubject: false,
    ...parts,
  };
  await needs.webhooks.save(v.parse(webhookRecord, hook));
  const choice = { ref, tier: 2, channel: null, reference: null, note: null };
  const plan = v.parse(planRecord, await planEscalation(needs, choice));
  const [message] = plan.webhooks ?? [];
  if (!message) throw new Error('no webhook in the plan');
  const entry = await sendEscalation(needs, plan);
  const settle = async () => {
    fakes.clock.pass(10_000);
    await settleOutbox(needs);
    const settled = await needs.outbox.find(entry.id);
    if (!settled) throw new Error('the entry is gone');
    return settled;
  };
  return { ...fakes, ...receiver, served, hook, plan, message, entry, settle, pauses };
}

describe.each(kinds)('%s', (kind) => {
  test('is told in the documented format, to the byte as it was shown, once', async () => {
    const { received, effects, message, settle, url, plan, served, clock } = await planned(
      kind,
      [200],
    );
    expect(received).toEqual([]);
    expect(await settle()).toMatchObject({ state: 'sent', done: [0, 1] });
    await settle();
    expect(received).toHaveLength(1);
    expect([...effects.values()]).toEqual([1]);
    expect(served.notes).toHaveLength(1);
    const [{ body, headers, path } = { body: '', headers: {}, path: '' }] = received;
    expect(new URL(path, url).href).toBe(url);
    expect(headers['content-type']).toBe('application/json');
    expect(headers.cookie).toBeUndefined();
    expect(v.safeParse(formats[kind], JSON.parse(body)).issues).toBeUndefined();
    // PagerDuty wants its key in the body: it is the only byte that is not shown.
    const shown = kind === 'pagerduty' ? body.replace(secrets.pagerduty ?? '', '••••') : body;
    expect(shown).toBe(message.body);
    if (kind === 'pagerduty') expect(JSON.parse(body)).toMatchObject({ dedup_key: plan.key });
    if (kind === 'json') {
      expect(headers['idempotency-key']).toBe(plan.key);
      expect(headers['webhook-timestamp']).toBe(String(clock.now() / 1000 - 10));
      expect(isSigned(received[0]!, 'canary-secret')).toBe(true);
    }
  });

  test('hears nothing of who asked and of what they wrote', async () => {
    const { message } = await planned(kind, [200]);
    expect(message.body).not.toMatch(/Private|private/);
    const { message: told } = await planned(kind, [200], { withSubject: true });
    expect(told.body).toContain('Private subject');
    expect(told.body).not.toMatch(/Private (?:body|Name|Org)|private@/);
  });

  test('keeps its address and its secret out of plans, entries, errors and exports', async () => {
    const { plan, settle, needs } = await planned(kind, ['redirect']);
    const settled = await settle();
    expect(JSON.stringify([plan, settled, await needs.cases.all()])).not.toContain('canary');
  });

  test('that redirects is not followed, and fails', async () => {
    const { received, settle } = await planned(kind, ['redirect']);
    expect(await settle()).toMatchObject({
      state: 'failed',
      done: [0],
      problem: { kind: 'refused', detail: expect.stringContaining('redirect') },
    });
    expect(received.map(({ path }) => path)).toEqual(['/services/canary-path']);
  });

  test.each(['hang', 'reset'] as const)(
    'that does not answer (%s) leaves it open, and is not told again by itself',
    async (answer) => {
      const { received, settle } = await planned(kind, [answer]);
      expect(await settle()).toMatchObject({ state: 'unknown', problem: { kind: 'no-answer' } });
      await settle();
      expect(received).toHaveLength(1);
    },
  );

  test('that refuses it is not asked again', async () => {
    const { received, settle } = await planned(kind, [400]);
    expect(await settle()).toMatchObject({ state: 'failed', problem: { kind: 'refused' } });
    expect(received).toHaveLength(1);
  });

  test('that asks to wait is asked three times at most, and then may be by the user', async () => {
    const { received, settle, pauses, needs, entry } = await planned(kind, [429, 429, 429, 200]);
    expect(await settle()).toMatchObject({ state: 'failed', problem: { kind: 'rate-limited' } });
    expect(received).toHaveLength(3);
    expect(pauses).toEqual([2000, 4000]);
    expect(await retryEscalation(needs, entry.id)).toMatchObject({ state: 'sent' });
  });

  test('that fails is told again only if it knows a repetition, three times at most', async () => {
    const { received, settle } = await planned(kind, [500]);
    expect(await settle()).toMatchObject({ state: 'unknown', problem: { kind: 'server-error' } });
    expect(received).toHaveLength(kind === 'pagerduty' || kind === 'json' ? 3 : 1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  test('that was being told when the worker died is told again only if it knows a repetition', async () => {
    const { received, settle, needs, entry } = await planned(kind, [200]);
    const waiting = await needs.outbox.find(entry.id);
    if (!waiting) throw new Error('the entry is gone');
    await needs.outbox.move(entry.id, ['waiting'], { ...waiting, state: 'sending', done: [0] });
    const isKnown = kind === 'pagerduty' || kind === 'json';
    expect(await settle()).toMatchObject({ state: isKnown ? 'sent' : 'unknown' });
    expect(received).toHaveLength(isKnown ? 1 : 0);
  });
});

test('a webhook that was changed after the click is not told', async () => {
  const { needs, hook, settle, received } = await planned('slack', [200]);
  await needs.webhooks.save({ ...hook, url: 'https://hooks.example/other' });
  expect(await settle()).toMatchObject({ state: 'failed', problem: { kind: 'refused' } });
  expect(received).toEqual([]);
});

test('a secret by the specification’s own spelling signs with its bytes', async () => {
  const key = Buffer.from('a key of some bytes, 24+');
  const { received, settle } = await planned('json', [200], {
    secret: `whsec_${key.toString('base64')}`,
  });
  await settle();
  expect(isSigned(received[0]!, key)).toBe(true);
});

test('a tier’s name is text to Slack and to Teams', async () => {
  const { message: slack } = await planned('slack', [200]);
  expect(slack.body).toContain('&lt;!channel&gt;');
  expect(slack.body).not.toContain('<!channel>');
  // Neither the brackets of a link nor anything else is read in a run of text.
  const { message: teams } = await planned('teams', [200]);
  expect(teams.body).toContain(
    '"type":"TextRun","text":"webhook_headline 42 2 Desk <!channel> [x]',
  );
});

test.each([
  ['http to another computer', { url: 'http://hooks.example/x' }],
  ['a user name in the address', { url: 'https://a:b@hooks.example/x' }],
  ['a script', { url: 'javascript:alert(1)' }],
  ['a PagerDuty key of the wrong length', { kind: 'pagerduty', secret: 'too-short' }],
  ['plain JSON without a secret', { kind: 'json', secret: null }],
])('%s is refused', (_name, parts) => {
  const hook = {
    id: 'hook-0001',
    name: 'n',
    kind: 'slack',
    url: 'https://hooks.example/x',
    secret: null,
    withSubject: false,
  };
  expect(v.is(webhookRecord, hook)).toBe(true);
  expect(v.is(webhookRecord, { ...hook, ...parts })).toBe(false);
});
