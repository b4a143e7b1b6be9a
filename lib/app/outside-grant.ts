import { hostOf } from '../domain/assignment/origin.ts';
import { newSite } from '../domain/assignment/site.ts';
import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';
import { inTurn } from './in-turn.ts';
import { knownWebhooks } from './webhooks-in-force.ts';

/**
 * Keeps what names `url` by `save`. Its host is no helpdesk: a site that came of its grant alone is taken
 * away. A browser that allowed the host once does so again without asking, so that the grant may be there
 * before this is: while it is kept nobody makes a site of it.
 */
export const keepOutside = (
  needs: Dependencies,
  url: string,
  save: () => Promise<void>,
): Promise<void> =>
  inTurn(needs.access, async () => {
    await save();
    const site = await needs.sites.find(new URL(url).origin);
    if (!site || JSON.stringify(site) !== JSON.stringify(newSite(site.origin))) return;
    await needs.sites.remove(site.origin);
    await updateDirectory(needs);
  });

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
