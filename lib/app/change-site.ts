import { hostOf } from '../domain/assignment/origin.ts';
import type { Site } from '../domain/assignment/site.ts';
import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';
import { refuseLockedSite, refuseSiteRemoval } from './keep-policy.ts';
import { reconcileSites } from './reconcile-sites.ts';

/**
 * Keeps what the user set for a site. A helpdesk that was recognised meanwhile is kept, unless the
 * user chose one. Pages that are open show the change at once.
 */
export async function saveSite(needs: Dependencies, site: Site): Promise<Site> {
  await refuseLockedSite(needs, site);
  let before: Site | undefined;
  let saved = site;
  await needs.sites.change(site.origin, (latest) => {
    before = latest;
    const helpdesk = site.helpdeskChosen
      ? site.helpdesk
      : (site.helpdesk ?? latest?.helpdesk ?? null);
    const { writesTriedAt: _, writesTriedOn: __, ...chosen } = site;
    // A try counts for the helpdesk that it was made on, and a form may be older than the try.
    const { writesTriedAt, writesTriedOn }: Partial<Site> = latest ?? {};
    const isTried =
      latest?.helpdesk === helpdesk && writesTriedAt !== undefined && writesTriedOn !== undefined;
    saved = { ...chosen, helpdesk, ...(isTried && { writesTriedAt, writesTriedOn }) };
    return saved;
  });
  const isOther =
    before !== undefined &&
    (before.helpdesk !== saved.helpdesk ||
      JSON.stringify(before.siteMap) !== JSON.stringify(saved.siteMap));
  if (isOther) await needs.access.stopInOpenTabs(site.origin);
  await reconcileSites(needs, before === undefined || isOther ? [hostOf(site.origin)] : []);
  await updateDirectory(needs);
  await needs.deadlines.lookAtAll();
  await needs.access.refreshOpenTabs(site.origin);
  return saved;
}

/** Forgets a site: its grant, its settings, and what was observed there. Cases and escalations stay. */
export async function removeSite(needs: Dependencies, origin: string): Promise<void> {
  await refuseSiteRemoval(needs, origin);
  await needs.access.stopInOpenTabs(origin);
  const others = (await needs.sites.all()).filter((site) => site.origin !== origin);
  // The grant goes first: a grant that no site stands for would make one.
  if (!others.some((site) => hostOf(site.origin) === hostOf(origin)))
    await needs.access.revoke(origin);
  await needs.sites.remove(origin);
  await needs.helpdeskKeys.remove(origin);
  await needs.portals.switch(origin, false);
  await needs.tickets.forgetSite(origin);
  await needs.views.forgetSite(origin);
  await reconcileSites(needs);
  await updateDirectory(needs);
}
