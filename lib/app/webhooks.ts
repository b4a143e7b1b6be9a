import type { WebhookSample, WebhookView } from '../domain/view/webhook-view.ts';
import { buildWebhookMessage } from '../domain/webhook/build-message.ts';
import { hostOf, type Webhook } from '../domain/webhook/webhook.ts';
import { reason } from '../domain/reason.ts';
import { demoJudgement, demoOrigin } from './demo-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { dropBareSite, returnGrant } from './outside-grant.ts';
import { Refusal } from './refusal.ts';

/** Every webhook, without its address and its secret. */
export async function listWebhooks(
  needs: Pick<Dependencies, 'webhooks'>,
): Promise<readonly WebhookView[]> {
  const all = await needs.webhooks.all();
  return all.map((hook) => {
    const { id, name, kind, withSubject } = hook;
    return { id, name, kind, withSubject, host: hostOf(hook) };
  });
}

/** Keeps a webhook. Its host is no helpdesk: a site that came of its grant alone is taken away. */
export async function saveWebhook(
  needs: Pick<Dependencies, 'webhooks' | 'sites'>,
  webhook: Webhook,
): Promise<readonly WebhookView[]> {
  await needs.webhooks.save(webhook);
  await dropBareSite(needs, webhook.url);
  return listWebhooks(needs);
}

/** Forgets a webhook with its secret, and gives its host back to the browser where nobody else needs it. */
export async function removeWebhook(
  needs: Pick<Dependencies, 'webhooks' | 'feeds' | 'sites' | 'access'>,
  id: string,
): Promise<readonly WebhookView[]> {
  const gone = (await needs.webhooks.all()).find((hook) => hook.id === id);
  await needs.webhooks.remove(id);
  if (gone) await returnGrant(needs, gone.url);
  return listWebhooks(needs);
}

/**
 * What a webhook would be told of the sample ticket, to the byte; it says that it is a test.
 *
 * @throws {Refusal} where the webhook is gone.
 */
export async function sampleMessage(needs: Dependencies, id: string): Promise<WebhookSample> {
  const hook = (await needs.webhooks.all()).find((it) => it.id === id);
  const sample = await demoJudgement(needs);
  const tier = sample.assessment?.ladder.tiers.at(-1);
  if (!hook || !sample.assessment || !tier) throw new Refusal(reason('webhook-gone'), needs.text);
  const key = needs.newId();
  const message = buildWebhookMessage(hook, {
    key,
    origin: demoOrigin,
    ticket: sample.ticket,
    assessment: sample.assessment,
    tier,
    severities: sample.matrix?.severities,
    now: needs.clock.now(),
    text: (name, ...values) =>
      needs.text(name === 'webhook_headline' ? 'webhook_test_headline' : name, ...values),
  });
  return { key, message };
}
