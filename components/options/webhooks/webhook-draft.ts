import { isOutsideAddress } from '../../../lib/domain/outside-address.ts';
import { fail, succeed, type Result } from '../../../lib/domain/result.ts';
import {
  isPagerDutyKey,
  pagerDutyAddress,
  type Webhook,
  type WebhookKind,
} from '../../../lib/domain/webhook/webhook.ts';
import type { MessageKey } from '../../text.ts';

/** A webhook as it stands in its form. */
export interface WebhookDraft {
  readonly kind: WebhookKind;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly withSubject: boolean;
}

export const emptyWebhook: WebhookDraft = {
  kind: 'slack',
  name: '',
  url: '',
  secret: '',
  withSubject: false,
};

/** Why fields cannot stand as they are. */
export type WebhookRefusals = { readonly [Field in keyof WebhookDraft]?: MessageKey };

/** Slack and Teams sign nothing: their address itself is the secret. */
export const wantsSecret = ({ kind }: Pick<WebhookDraft, 'kind'>): boolean =>
  kind === 'pagerduty' || kind === 'json';

/** What is told to `kind` goes to the same address for everybody; null: each has one of its own. */
export const fixedAddress = (kind: WebhookKind): string | null =>
  kind === 'pagerduty' ? pagerDutyAddress : null;

function secretRefusal(draft: WebhookDraft, secret: string): MessageKey | null {
  if (draft.kind === 'pagerduty' && !isPagerDutyKey(secret)) return 'webhook_key_error';
  return draft.kind === 'json' && secret.length < 8 ? 'webhook_secret_error' : null;
}

/** What a form says, or every field that cannot stand. */
export function readWebhook(draft: WebhookDraft): Result<Omit<Webhook, 'id'>, WebhookRefusals> {
  const name = draft.name.trim();
  const url = fixedAddress(draft.kind) ?? draft.url.trim();
  const secret = draft.secret.trim();
  const secretError = secretRefusal(draft, secret);
  const refusals: WebhookRefusals = {
    ...(name === '' && { name: 'webhook_name_error' }),
    ...(!isOutsideAddress(url) && { url: 'webhook_address_error' }),
    ...(secretError && { secret: secretError }),
  };
  if (Object.keys(refusals).length > 0) return fail(refusals);
  const { kind, withSubject } = draft;
  return succeed({ kind, name, url, secret: wantsSecret(draft) ? secret : null, withSubject });
}
