import { hostOf } from '../domain/assignment/origin.ts';
import type { Erasure } from '../domain/kept/erasure.ts';
import { removeSite } from './change-site.ts';
import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';
import { inTurn } from './in-turn.ts';
import { reconcileSites } from './reconcile-sites.ts';
import { seedPresets } from './seed-presets.ts';
import { showEverywhere } from './show-everywhere.ts';

/** Takes every site away that is not an organisation's. */
async function removeSites(needs: Dependencies, origins: readonly string[]): Promise<void> {
  const { lockedSites } = (await needs.policy.current()).policy;
  for (const origin of origins)
    if (!lockedSites.some((site) => site.origin === origin)) await removeSite(needs, origin);
}

/** Everything of a site: pages that are open are stopped first, so that none of them is read again. */
async function eraseSite(needs: Dependencies, origin: string): Promise<void> {
  if (await needs.sites.find(origin)) await removeSites(needs, [origin]);
  await needs.portals.switch(origin, false);
  await needs.tickets.forgetSite(origin);
  await needs.views.forgetSite(origin);
  await needs.kept.eraseSite(origin);
}

async function eraseEverything(needs: Dependencies): Promise<void> {
  const sites = await needs.sites.all();
  await removeSites(
    needs,
    sites.map(({ origin }) => origin),
  );
  for (const { origin } of sites) await needs.tickets.forgetSite(origin);
  // Before what they were granted for goes: a grant that nothing stands for would make a site.
  const stay = (await needs.sites.all()).map(({ origin }) => hostOf(origin));
  for (const host of await needs.access.granted())
    if (!stay.includes(hostOf(host))) await needs.access.revoke(host);
  const matrices = await needs.matrices.all();
  await needs.kept.eraseEverything();
  // What the store remembers of them goes, too.
  for (const { matrix } of matrices) await needs.matrices.remove(matrix.id);
  await seedPresets(needs, { again: true });
  await reconcileSites(needs);
}

/**
 * Erases what `what` names from every store; gives the number of tickets of a customer, else 0. What an
 * organisation set stays. An escalation that waits is never sent then.
 */
export const eraseData = (needs: Dependencies, what: Erasure): Promise<number> =>
  inTurn(needs.cases, async () => {
    let tickets = 0;
    if (what.kind === 'site') await eraseSite(needs, what.origin);
    else if (what.kind === 'everything') await eraseEverything(needs);
    else {
      const refs = await needs.kept.ticketsOf(what.customer);
      // First, so that no reading that is under way is kept.
      await needs.tickets.forget(refs);
      await needs.views.forget(refs);
      await needs.kept.eraseTickets(refs);
      tickets = refs.length;
    }
    // A page that is open would only read such a ticket again.
    await (what.kind === 'customer' ? updateDirectory(needs) : showEverywhere(needs));
    return tickets;
  });
