import { errorAt, type Finding } from '../domain/matrix/finding.ts';
import { lockedFields, refusedFields } from '../domain/policy/policed-preferences.ts';
import { lockedOf, refusedSiteFields } from '../domain/policy/policed-sites.ts';
import { digest } from '../domain/policy/digest.ts';
import type { PolicyView } from '../domain/policy/policy.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { Site } from '../domain/assignment/site.ts';
import { reason } from '../domain/reason.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { returnGrant } from './outside-grant.ts';
import { reconcileSites } from './reconcile-sites.ts';
import { Refusal } from './refusal.ts';
import { seedPresets } from './seed-presets.ts';
import { showEverywhere } from './show-everywhere.ts';
import { webhooksOfPolicy } from './webhooks-in-force.ts';
import { forgetOldTickets } from './keep-data.ts';

type Needs = Pick<Dependencies, 'policy' | 'text'>;

const refuse = (needs: Needs, what: readonly string[]): void => {
  if (what.length > 0)
    throw new Refusal(reason('set-by-organisation', what.join(', ')), needs.text);
};

/** @throws {Refusal} where `next` changes what an organisation locked. */
export async function refuseLockedPreferences(
  needs: Needs & Pick<Dependencies, 'preferences'>,
  next: Preferences,
): Promise<void> {
  const { policy } = await needs.policy.current();
  // What is locked counts already, so that it is the user's own as far as locks go.
  refuse(needs, refusedFields(policy, await needs.preferences.load(), next));
}

/** @throws {Refusal} where `next` changes what an organisation locked. */
export async function refuseLockedSite(needs: Needs, next: Site): Promise<void> {
  refuse(needs, refusedSiteFields((await needs.policy.current()).policy, next));
}

/** @throws {Refusal} where an organisation put the site there to stay. */
export async function refuseSiteRemoval(needs: Needs, origin: string): Promise<void> {
  const { policy } = await needs.policy.current();
  refuse(needs, policy.lockedSites.some((site) => site.origin === origin) ? [origin] : []);
}

/** @throws {Refusal} where the matrix is an organisation's. */
export async function refuseMatrixRemoval(needs: Needs, id: string): Promise<void> {
  const { policy } = await needs.policy.current();
  refuse(needs, policy.matrices.some((matrix) => matrix.id === id) ? [id] : []);
}

/** Why a matrix with this id cannot be one's own; null where it can. */
export async function takenByPolicy(needs: Needs, id: string): Promise<Finding | null> {
  const { policy } = await needs.policy.current();
  return policy.matrices.some((matrix) => matrix.id === id)
    ? errorAt(['id'], 'your organisation set a matrix with this id', 'choose another id')
    : null;
}

/** What pages show of the policy; undefined where it says nothing of that. */
export async function policyView(needs: Pick<Needs, 'policy'>): Promise<PolicyView | undefined> {
  const { policy, problems } = await needs.policy.current();
  const origins = policy.lockedSites.map(({ origin }) => origin);
  const sites = Object.fromEntries(origins.map((origin) => [origin, lockedOf(policy, origin)]));
  const locked = lockedFields(policy);
  const isLocked = policy.lockedWebhooks !== null;
  const ids = webhooksOfPolicy(policy).map(({ id }) => id);
  const webhooks = isLocked || ids.length > 0 ? { webhooks: { isLocked, ids } } : {};
  const feeds = policy.addedFeeds.map(({ id }) => id);
  const { default: defaults, lock, addedSites, lockedSites } = policy;
  const said = [defaults, lock, addedSites, lockedSites];
  const isNothing = said.every((it) => Object.keys(it).length === 0) && problems.length === 0;
  if (isNothing && !webhooks.webhooks && feeds.length === 0) return undefined;
  return {
    edition: digest(JSON.stringify(said)),
    locked,
    sites,
    problems,
    ...webhooks,
    ...(feeds.length > 0 && { feeds }),
  };
}

async function follow(needs: Dependencies): Promise<void> {
  const before = await needs.policy.look();
  if (!before) return;
  // A host that was allowed for these alone would be taken for a helpdesk once nobody names it.
  for (const { url } of [...webhooksOfPolicy(before), ...before.addedFeeds])
    await returnGrant(needs, url);
  // A preset that a matrix of the policy stood in for may never have been taken in.
  await seedPresets(needs, { again: true });
  await reconcileSites(needs);
  await showEverywhere(needs);
  await forgetOldTickets(needs);
}

/** Reads the policy anew; where another one counts now, everything follows it at once. One at a time. */
export const takePolicy = (needs: Dependencies): Promise<void> =>
  inTurn(needs.policy, () => follow(needs));
