// @vitest-environment node
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../lib/domain/policy/parse-policy.ts';
import { webhookRecord } from '../../../lib/domain/webhook/webhook.ts';

const canary = 'canary-secret';
const key = `canary-secret-${'a'.repeat(18)}`;
const slack = { name: 'Team', kind: 'slack', url: 'https://hooks.slack.com/services/T/B/x' };
const page = { name: 'On call', kind: 'pagerduty', secret: key };
const ours = { name: 'Ours', kind: 'json', url: 'https://in.example/x', secret: canary };

function told(value: unknown) {
  const parsed = parsePolicy(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
function errorsOf(hook: object) {
  const parsed = parsePolicy({ add: { webhooks: [hook] } });
  return parsed.ok ? [] : parsed.error;
}

describe('webhooks in a policy', () => {
  test('are what a user’s own are, with what is the same for everybody left out', () => {
    const { addedWebhooks, lockedWebhooks } = told({ add: { webhooks: [slack, page, ours] } });
    expect(lockedWebhooks).toBeNull();
    expect(addedWebhooks).toMatchObject([
      { ...slack, secret: null, withSubject: false },
      { ...page, url: 'https://events.pagerduty.com/v2/enqueue' },
      ours,
    ]);
    for (const hook of addedWebhooks) expect(v.is(webhookRecord, hook)).toBe(true);
  });

  test('can be locked, to none at all as well', () => {
    expect(told({ lock: { webhooks: [slack] } }).lockedWebhooks).toMatchObject([slack]);
    expect(told({ lock: { webhooks: [] } }).lockedWebhooks).toEqual([]);
  });

  test('are the same ones as long as name, format and address are, wherever they stand', () => {
    const idsOf = (...webhooks: readonly object[]) =>
      told({ add: { webhooks } }).addedWebhooks.map(({ id }) => id);
    const [a, b] = idsOf(slack, ours);
    expect(idsOf(ours, { ...slack, withSubject: true })).toEqual([b, a]);
    expect(idsOf({ ...slack, url: `${slack.url}y` })).not.toEqual([a]);
    expect(new Set([a, b]).size).toBe(2);
  });

  test.each([
    ['an address that is no https', { ...slack, url: 'http://in.example' }, 'url'],
    ['a password in the address', { ...slack, url: 'https://a:canary-secret@in.example' }, 'url'],
    ['a script for an address', { ...slack, url: 'javascript:alert(1)' }, 'url'],
    ['no address', { name: 'Team', kind: 'slack' }, ''],
    ['a key that is too short', { ...page, secret: 'canary' }, ''],
    ['no secret to sign with', { ...ours, secret: 'canary' }, ''],
    ['a secret that nobody needs', { ...slack, secret: canary }, ''],
    ['a secret that is no text', { ...ours, secret: { canary } }, 'secret'],
    ['an unknown format', { ...slack, kind: 'pager' }, 'kind'],
    ['an unknown key', { ...slack, token: 'x' }, 'token'],
    ['no name', { ...slack, name: ' ' }, 'name'],
  ])('with %s are refused at their place, and no secret is told', (_what, hook, at) => {
    const errors = errorsOf(hook);
    expect(errors.map(({ path }) => path)).toEqual([`add.webhooks[0]${at === '' ? '' : `.${at}`}`]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });

  test('of one name, or more than ten, are refused', () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ ...slack, name: `Team ${at}` }));
    expect(parsePolicy({ lock: { webhooks: many } }).ok).toBe(false);
    expect(parsePolicy({ lock: { webhooks: [slack, slack] } })).toMatchObject({
      error: [{ path: 'lock.webhooks[1]' }],
    });
  });
});
