import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Webhook } from '../domain/webhook/webhook.ts';

/** One message on its way. */
export interface WebhookDelivery {
  readonly url: string;
  /** Sent as it is. */
  readonly body: string;
  /** The same for every repetition of the same message. */
  readonly key: string;
  readonly at: Instant;
  /** Signs the message; null: unsigned, where the address itself is the secret. */
  readonly secret: string | null;
}

/** What a receiver answered, without a word of its text. */
export interface WebhookReply {
  /** 0 for a redirect, which is not followed. */
  readonly status: number;
  /** Milliseconds; null where it does not say. */
  readonly retryAfter: number | null;
}

/** Sends to webhooks. Bounded: 10 s, no redirect, no cookies. */
export interface WebhookSender {
  send(delivery: WebhookDelivery): Promise<Result<WebhookReply, HelpdeskProblem>>;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

/** Webhooks with their secrets, which only the worker reads. One that cannot be read counts as none. */
export interface WebhookStore {
  all(): Promise<readonly Webhook[]>;
  save(webhook: Webhook): Promise<void>;
  remove(id: string): Promise<void>;
}
