import { hostOf } from '../domain/assignment/origin.ts';
import { newSite } from '../domain/assignment/site.ts';
import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';
import { inTurn } from './in-turn.ts';
import { knownWebhooks } from './webhooks-in-force.ts';

/**
 * Sites for grants that no site stands for, as when the popup closed before it could say which. A
 * grant has no port; the page in front, for which it was asked, has one.
 */
async function adopt(needs: Dependencies): Promise<boolean> {
  const sites = (await needs.sites.all()).map(({ origin }) => origin);
  // A webhook's or a feed's host was granted for it, and is no helpdesk.
  const other = [...(await knownWebhooks(needs)), ...(await needs.feeds.all())];
  const others = other.map(({ url }) => new URL(url).origin);
  const known = new Set([...sites, ...others].map(hostOf));
  const orphans = (await needs.access.granted()).filter((host) => !known.has(host));
  for (const host of orphans)
    // The popup may have saved the site meanwhile, with what the user set: that one stays.
    await needs.sites.add(newSite((await needs.access.originsOpenAt(host))[0] ?? host));
  return orphans.length > 0;
}

async function reconcile(needs: Dependencies, started: readonly string[]): Promise<void> {
  if (await adopt(needs)) await updateDirectory(needs);
  const sites = await needs.sites.all();
  const granted = await Promise.all(sites.map(({ origin }) => needs.access.isGranted(origin)));
  const working = sites.filter((_, at) => granted[at]).map(({ origin }) => origin);
  const gone = sites.filter((_, at) => !granted[at]).map(({ origin }) => origin);
  const before = await needs.access.registered();
  // Stopped before it is unregistered: a worker that dies in between does it again. Where the stub
  // was not registered nothing runs, and no tab is disturbed.
  const running = gone.filter((origin) => before.includes(hostOf(origin)));
  await Promise.all(running.map((origin) => needs.access.stopInOpenTabs(origin)));
  await needs.access.register(working);
  const fresh = working.filter((origin) => started.includes(hostOf(origin)));
  await Promise.all(fresh.map((origin) => needs.access.startInOpenTabs(origin)));
  await Promise.all(
    gone.map(async (origin) => {
      await needs.tickets.forgetSite(origin);
      await needs.views.forgetSite(origin);
    }),
  );
}

/**
 * Makes what runs equal to what is granted: registered for exactly the granted sites; started at once
 * in open tabs of `justGranted` hosts; where a grant is gone, stopped, with what was observed there
 * forgotten. The user's settings and cases stay. One at a time; may run at any time.
 */
export const reconcileSites = (
  needs: Dependencies,
  justGranted: readonly string[] = [],
): Promise<void> => inTurn(needs.access, () => reconcile(needs, justGranted));
