import * as v from 'valibot';
import type { Finding } from '../matrix/finding.ts';
import {
  isPagerDutyKey,
  pagerDutyAddress,
  webhookAddressRecord,
  webhookKinds,
  webhookNameRecord,
  type Webhook,
} from '../webhook/webhook.ts';
import { digest } from './digest.ts';

/** A plan names no more. */
const mostWebhooks = 10;

const webhook = v.pipe(
  v.strictObject({
    name: webhookNameRecord,
    kind: v.picklist(webhookKinds),
    /** May be absent for PagerDuty alone: there it is the same for everybody. */
    url: v.optional(webhookAddressRecord),
    /** PagerDuty: the integration key. Plain JSON: the secret that signs. Else absent. */
    secret: v.optional(v.pipe(v.string(), v.maxLength(500))),
    withSubject: v.optional(v.boolean()),
  }),
  v.check(({ kind, url }) => kind === 'pagerduty' || url !== undefined, 'add url'),
  v.check(
    ({ kind, secret }) => kind !== 'pagerduty' || isPagerDutyKey(secret),
    'add secret: an integration key has 32 characters',
  ),
  v.check(
    ({ kind, secret = '' }) => kind !== 'json' || secret.length >= 8,
    'add secret: at least 8 characters to sign with',
  ),
  v.check(
    ({ kind, secret }) => kind === 'pagerduty' || kind === 'json' || secret === undefined,
    'remove secret: the address itself is one',
  ),
);

/** Webhooks as an administrator writes them. */
export const policyWebhooksRecord = v.pipe(v.array(webhook), v.maxLength(mostWebhooks));

/** Webhooks of a policy. One that changes its address or its format is another: a message that waits is not told it. */
export const webhooksOf = (
  records: v.InferOutput<typeof policyWebhooksRecord>,
): readonly Webhook[] =>
  records.map(({ name, kind, url = pagerDutyAddress, secret = null, withSubject = false }) => ({
    id: `policy-${digest(JSON.stringify([name, kind, url]))}`,
    name,
    kind,
    url,
    secret,
    withSubject,
  }));

/** `finding` without what stands in the policy, where that may be a secret: pages show findings. */
export const withoutSecret = (finding: Finding): Finding =>
  /\bwebhooks\[\d+\]\.(?:url|secret)/.test(finding.path)
    ? { ...finding, message: 'what is written cannot stand here', fix: fixOf(finding.path) }
    : finding;

const fixOf = (path: string): string =>
  path.endsWith('url') ? 'write an address that begins with https://' : 'write it as text';
