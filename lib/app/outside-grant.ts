import { hostOf } from '../domain/assignment/origin.ts';
import { newSite } from '../domain/assignment/site.ts';
import type { Dependencies } from './dependencies.ts';
import { knownWebhooks } from './webhooks-in-force.ts';

/** The host of `url` is no helpdesk: a site that came of its grant alone is taken away. */
export async function dropBareSite(
  { sites }: Pick<Dependencies, 'sites'>,
  url: string,
): Promise<void> {
  const site = await sites.find(new URL(url).origin);
  if (site && JSON.stringify(site) === JSON.stringify(newSite(site.origin)))
    await sites.remove(site.origin);
}

/** Gives the host of `url` back to the browser where no site, webhook or feed needs it any more. */
export async function returnGrant(
  needs: Pick<Dependencies, 'webhooks' | 'policy' | 'feeds' | 'sites' | 'access'>,
  url: string,
): Promise<void> {
  const { origin } = new URL(url);
  const others = [...(await knownWebhooks(needs)), ...(await needs.feeds.all())];
  const sites = (await needs.sites.all()).map((site) => site.origin);
  // A grant names no port.
  const known = [...others.map((other) => new URL(other.url).origin), ...sites].map(hostOf);
  if (!known.includes(hostOf(origin))) await needs.access.revoke(origin);
}
