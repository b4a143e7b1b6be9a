import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { WebhookOutcome } from '../domain/view/webhook-view.ts';
import { withIntegrationKey } from '../domain/webhook/message-bodies.ts';
import {
  dropsRepeats,
  hostOf,
  type Webhook,
  type WebhookMessage,
} from '../domain/webhook/webhook.ts';
import { second } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { webhooksInForce } from './webhooks-in-force.ts';

type Needs = Pick<Dependencies, 'clock' | 'webhooks' | 'policy' | 'webhookSender'>;

/** Waits before the second and the third try, in milliseconds. There is no fourth. */
const waits = [second, 4 * second];
/** A worker does not stay up for longer. */
const longestWait = 10 * second;

const failed = (kind: HelpdeskProblem['kind'], detail: string): WebhookOutcome => ({
  state: 'failed',
  problem: { kind, detail },
});

async function deliver(
  needs: Needs,
  hook: Webhook,
  { body, host }: WebhookMessage,
  key: string,
): Promise<{ readonly outcome: WebhookOutcome; readonly wait: number | null }> {
  const isKeyInBody = hook.kind === 'pagerduty';
  const sent = await needs.webhookSender.send({
    url: hook.url,
    body: withIntegrationKey(hook.kind, body, hook.secret ?? ''),
    key,
    at: needs.clock.now(),
    secret: isKeyInBody ? null : hook.secret,
  });
  if (!sent.ok) return { outcome: { state: 'unknown', problem: sent.error }, wait: null };
  const { status, retryAfter } = sent.value;
  const detail = `${host}: ${status === 0 ? 'redirect, not followed' : status}`;
  if (status >= 200 && status < 300) return { outcome: { state: 'sent' }, wait: null };
  if (status === 429) return { outcome: failed('rate-limited', detail), wait: retryAfter ?? 0 };
  if (status < 500) return { outcome: failed('refused', detail), wait: null };
  return {
    outcome: { state: 'unknown', problem: { kind: 'server-error', detail } },
    // Who does not know a repetition from something new may have told it already.
    wait: dropsRepeats(hook) ? (retryAfter ?? 0) : null,
  };
}

/**
 * Tells a webhook, three times at most: again only where it took nothing (429), or takes a repetition
 * for the same (5xx). No answer in time is `unknown`; a redirect is refused.
 */
export async function sendWebhook(
  needs: Needs,
  message: WebhookMessage,
  key: string,
): Promise<WebhookOutcome> {
  const hook = (await webhooksInForce(needs)).find(({ id }) => id === message.hook);
  if (!hook || hook.kind !== message.kind || hostOf(hook) !== message.host)
    return failed('refused', `${message.host}: the webhook was changed or removed`);
  for (const least of waits) {
    const { outcome, wait } = await deliver(needs, hook, message, key);
    if (wait === null || wait > longestWait) return outcome;
    await needs.webhookSender.pause(Math.max(least, wait));
  }
  return (await deliver(needs, hook, message, key)).outcome;
}
