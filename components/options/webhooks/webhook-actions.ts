import type {
  WebhookOutcome,
  WebhookSample,
  WebhookView,
} from '../../../lib/domain/view/webhook-view.ts';
import type { Webhook } from '../../../lib/domain/webhook/webhook.ts';

/** What a person can do with webhooks. Promises reject with an Error whose message can be read. */
export interface WebhookActions {
  readonly list: () => Promise<readonly WebhookView[]>;
  /** Asks the browser for the address first, in the turn of the click; null where that was refused. */
  readonly save: (draft: Omit<Webhook, 'id'>) => Promise<readonly WebhookView[] | null>;
  /** Asks the browser for the address of one that an organisation set; to be called inside the click. */
  readonly allow: (origin: string) => Promise<readonly WebhookView[]>;
  readonly remove: (id: string) => Promise<readonly WebhookView[]>;
  /** What it would be told of the sample ticket. */
  readonly sample: (id: string) => Promise<WebhookSample>;
  readonly test: (sample: WebhookSample) => Promise<WebhookOutcome>;
}
