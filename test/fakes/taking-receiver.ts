import { succeed } from '../../lib/domain/result.ts';
import type { WebhookDelivery, WebhookSender } from '../../lib/ports/webhooks.ts';

/** A sender whose receivers take everything at once; it keeps what was sent. */
export class TakingReceiver implements WebhookSender {
  readonly sent: WebhookDelivery[] = [];

  async send(delivery: WebhookDelivery) {
    this.sent.push(delivery);
    return succeed({ status: 200, retryAfter: null });
  }

  pause = async () => undefined;
}
