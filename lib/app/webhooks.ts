import type { WebhookSample, WebhookView } from '../domain/view/webhook-view.ts';
import { buildWebhookMessage } from '../domain/webhook/build-message.ts';
import { hostOf, type Webhook } from '../domain/webhook/webhook.ts';
import { reason } from '../domain/reason.ts';
import { demoJudgement, demoOrigin } from './demo-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { keepOutside, returnGrant } from './outside-grant.ts';
import { Refusal } from './refusal.ts';
import { webhooksInForce, webhooksOfPolicy } from './webhooks-in-force.ts';

type Listing = Pick<Dependencies, 'webhooks' | 'policy' | 'access'>;

/** An organisation's, which nobody granted where it was set. */
async function viewOfPolicy(needs: Listing, hook: Webhook): Promise<WebhookView> {
  const { origin } = new URL(hook.url);
  const isGranted = await needs.access.isGranted(origin);
  return { ...viewOf(hook), policy: true, ...(!isGranted && { wants: origin }) };
}

const viewOf = (hook: Webhook): WebhookView => {
  const { id, name, kind, withSubject } = hook;
  return { id, name, kind, withSubject, host: hostOf(hook) };
};

/** Every webhook that is told, without its address and its secret. */
export async function listWebhooks(needs: Listing): Promise<readonly WebhookView[]> {
  const { policy } = await needs.policy.current();
  const theirs = new Set(webhooksOfPolicy(policy).map(({ id }) => id));
  const all = await webhooksInForce(needs);
  return Promise.all(all.map((it) => (theirs.has(it.id) ? viewOfPolicy(needs, it) : viewOf(it))));
}

/** @throws {Refusal} where an organisation set which webhooks are told, or set this one. */
async function refuseLocked(needs: Pick<Dependencies, 'policy' | 'text'>, id: string) {
  const { policy } = await needs.policy.current();
  const isTheirs = webhooksOfPolicy(policy).some((hook) => hook.id === id);
  if (policy.lockedWebhooks || isTheirs)
    throw new Refusal(reason('set-by-organisation', 'webhooks'), needs.text);
}

/**
 * Keeps a webhook. Its host is no helpdesk: a site that came of its grant alone is taken away.
 *
 * @throws {Refusal} where an organisation locked which are told.
 */
export async function saveWebhook(
  needs: Dependencies,
  webhook: Webhook,
): Promise<readonly WebhookView[]> {
  await refuseLocked(needs, webhook.id);
  await keepOutside(needs, webhook.url, () => needs.webhooks.save(webhook));
  return listWebhooks(needs);
}

/**
 * Forgets a webhook with its secret, and gives its host back to the browser where nobody else needs it.
 *
 * @throws {Refusal} where it is an organisation's.
 */
export async function removeWebhook(
  needs: Listing & Pick<Dependencies, 'feeds' | 'sites' | 'text'>,
  id: string,
): Promise<readonly WebhookView[]> {
  await refuseLocked(needs, id);
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
  const hook = (await webhooksInForce(needs)).find((it) => it.id === id);
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
