import type { HelpdeskProblem } from '../helpdesk-problem.ts';
import type { Webhook, WebhookMessage } from '../webhook/webhook.ts';

/** A webhook as pages know it: neither its address nor its secret. */
export interface WebhookView extends Pick<Webhook, 'id' | 'name' | 'kind' | 'withSubject'> {
  /** Such as `hooks.slack.com`. */
  readonly host: string;
}

/** A message about a sample ticket, as it would be sent. */
export interface WebhookSample {
  readonly key: string;
  readonly message: WebhookMessage;
}

/** How telling a webhook ended; `unknown`: it may have arrived. */
export type WebhookOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'unknown'; readonly problem: HelpdeskProblem };
