import type { Policy } from '../domain/policy/policy.ts';
import type { Webhook } from '../domain/webhook/webhook.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'webhooks' | 'policy'>;

/** What an organisation set: where it locked them, these alone are told. */
export const webhooksOfPolicy = ({ addedWebhooks, lockedWebhooks }: Policy): readonly Webhook[] =>
  // One that is added and locked is one.
  [...new Map([...addedWebhooks, ...(lockedWebhooks ?? [])].map((it) => [it.id, it])).values()];

/** The webhooks that are told: the user's own and the organisation's, or the organisation's alone. */
export async function webhooksInForce(needs: Needs): Promise<readonly Webhook[]> {
  const { policy } = await needs.policy.current();
  const own = policy.lockedWebhooks ? [] : await needs.webhooks.all();
  return [...own, ...webhooksOfPolicy(policy)];
}

/**
 * The webhooks that an escalation tells. An organisation's is left out until the user lets the browser
 * reach it: to send there would fail each time, and leave open whether it arrived.
 */
export async function webhooksToTell(
  needs: Needs & Pick<Dependencies, 'access'>,
): Promise<readonly Webhook[]> {
  const theirs = webhooksOfPolicy((await needs.policy.current()).policy);
  const granted = await Promise.all(
    theirs.map(({ url }) => needs.access.isGranted(new URL(url).origin)),
  );
  const closed = new Set(theirs.filter((_, at) => !granted[at]).map(({ id }) => id));
  return (await webhooksInForce(needs)).filter(({ id }) => !closed.has(id));
}

/** Every webhook that is known, also one's own that is not told now: the host of none is a helpdesk. */
export async function knownWebhooks(needs: Needs): Promise<readonly Webhook[]> {
  const { policy } = await needs.policy.current();
  return [...(await needs.webhooks.all()), ...webhooksOfPolicy(policy)];
}
