import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { WebhookDelivery, WebhookReply, WebhookSender } from '../ports/webhooks.ts';
import { retrySeconds } from './retry-seconds.ts';
import { signatureHeaders } from './sign-webhook.ts';

const timeout = 10_000;

/** Names the host alone: the rest of a webhook's address is a secret. */
const noAnswer = (url: string, why: string): HelpdeskProblem => ({
  kind: 'no-answer',
  detail: `${new URL(url).host}: ${why}`,
});

/** Sends to webhooks that answer within `longest` milliseconds. */
export const webhookSenderWithin = (longest: number): WebhookSender => ({
  async send(delivery: WebhookDelivery): Promise<Result<WebhookReply, HelpdeskProblem>> {
    try {
      const response = await fetch(delivery.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(await signatureHeaders(delivery)) },
        body: delivery.body,
        credentials: 'omit',
        // Not followed; unlike with `error`, one can tell that it was a redirect.
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(longest),
      });
      await response.body?.cancel();
      const isRedirect =
        response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
      const seconds = retrySeconds(response.headers.get('retry-after') ?? '');
      return succeed({
        status: isRedirect ? 0 : response.status,
        retryAfter: seconds === undefined ? null : Number(seconds) * 1000,
      });
    } catch (error) {
      const isLate = error instanceof DOMException && error.name === 'TimeoutError';
      return fail(
        noAnswer(delivery.url, isLate ? `no answer in ${longest / 1000} s` : 'no connection'),
      );
    }
  },
  pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
});

export const webhookSender: WebhookSender = webhookSenderWithin(timeout);
