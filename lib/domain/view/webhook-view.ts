import type { HelpdeskProblem } from '../helpdesk-problem.ts';
import type { Webhook, WebhookMessage } from '../webhook/webhook.ts';

/** A webhook as pages know it: neither its address nor its secret. */
export interface WebhookView extends Pick<Webhook, 'id' | 'name' | 'kind' | 'withSubject'> {
  /** Such as `hooks.slack.com`. */
  readonly host: string;
  /** Set by an organisation: it cannot be changed. */
  readonly policy?: true;
  /** What the user has to allow before it can be told; absent where the browser lets it be reached. */
  readonly wants?: string;
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
