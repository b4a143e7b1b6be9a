import type { WebhookActions } from '../../components/options/webhooks/webhook-actions.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What the options page can do with webhooks. */
export const webhookActions = (
  ask: Ask<ExtensionPageProtocol>,
  requestSite: (origin: string) => Promise<boolean>,
  newId: () => string,
): WebhookActions => ({
  list: () => ask('webhook.list'),
  async save(draft) {
    // Asked first: a browser asks its user in the turn of the click alone.
    const asked = requestSite(new URL(draft.url).origin);
    const id = newId();
    // Kept before the browser tells of the grant, which would else look like a new helpdesk.
    const saved = await ask('webhook.save', { webhook: { ...draft, id } });
    if (await asked) return saved;
    await ask('webhook.remove', { id });
    return null;
  },
  async allow(origin) {
    await requestSite(origin);
    return ask('webhook.list');
  },
  remove: (id) => ask('webhook.remove', { id }),
  sample: (id) => ask('webhook.sample', { id }),
  test: (sample) => ask('webhook.test', sample, { timeout: 60_000 }),
});
