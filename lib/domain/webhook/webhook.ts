import * as v from 'valibot';
import { entryId } from '../case/case-record.ts';
import { isOutsideAddress } from '../outside-address.ts';

export const webhookKinds = ['slack', 'teams', 'pagerduty', 'json'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** A place that is told of escalations. Its address and its secret never leave the worker. */
export interface Webhook {
  readonly id: string;
  /** As the user calls it. */
  readonly name: string;
  readonly kind: WebhookKind;
  readonly url: string;
  /** PagerDuty: the integration key. Plain JSON: the secret that signs. Else null. */
  readonly secret: string | null;
  /** True where the ticket's subject may be told; what customers write may hold names. */
  readonly withSubject: boolean;
}

/** What one webhook is going to be told. It travels to pages: no address, no secret. */
export interface WebhookMessage {
  readonly hook: string;
  readonly name: string;
  readonly kind: WebhookKind;
  /** Where to, for people to see, such as `hooks.slack.com`. */
  readonly host: string;
  /** The bytes that are sent, as text. */
  readonly body: string;
}

/** The host of a webhook, with its port. */
export const hostOf = ({ url }: Pick<Webhook, 'url'>): string => new URL(url).host;

/** Where PagerDuty takes events, for everybody. */
export const pagerDutyAddress = 'https://events.pagerduty.com/v2/enqueue';

export const webhookAddressRecord = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(isOutsideAddress, 'write https://'),
);

/** What a webhook is called. */
export const webhookNameRecord = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/\S/, 'write a name'),
);

/** True where `text` has the form of a PagerDuty integration key. */
export const isPagerDutyKey = (text: string | null | undefined): boolean =>
  /^[\w-]{32}$/.test(text ?? '');

/** A webhook as it is kept, and as the options page gives it. */
export const webhookRecord: v.GenericSchema<unknown, Webhook> = v.pipe(
  v.strictObject({
    id: entryId,
    name: webhookNameRecord,
    kind: v.picklist(webhookKinds),
    url: webhookAddressRecord,
    secret: v.nullable(v.pipe(v.string(), v.minLength(8), v.maxLength(500))),
    withSubject: v.boolean(),
  }),
  v.check(
    ({ kind, secret }) => kind !== 'pagerduty' || isPagerDutyKey(secret),
    'an integration key has 32 characters',
  ),
  v.check(({ kind, secret }) => kind !== 'json' || secret !== null, 'add a secret to sign with'),
);

/** A message as it is kept and as it travels. */
export const webhookMessageRecord = v.strictObject({
  hook: entryId,
  name: webhookNameRecord,
  kind: v.picklist(webhookKinds),
  host: v.pipe(v.string(), v.maxLength(300)),
  body: v.pipe(v.string(), v.maxLength(20_000)),
});

/**
 * True where the receiver takes the same key for the same thing: there, and only there, a message
 * that may have arrived can be sent again.
 */
export const dropsRepeats = ({ kind }: Pick<Webhook, 'kind'>): boolean =>
  kind === 'pagerduty' || kind === 'json';
