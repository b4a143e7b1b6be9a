import type { Site } from '../domain/assignment/site.ts';
import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';
import { forgetSessionProblems } from './pace.ts';

/**
 * Starts the overlay in a tab whose page the stub looked at. What it recognised is kept for the site,
 * unless the user chose a helpdesk: then that one is started, whatever the page looks like.
 */
export async function recognisePage(
  needs: Dependencies,
  site: Site,
  tabId: number,
  recognised: string | null,
): Promise<void> {
  const found = recognised === null ? undefined : needs.helpdesk(recognised);
  const helpdesk = site.helpdeskChosen ? site.helpdesk : (found?.id ?? null);
  if (helpdesk === null || !needs.helpdesk(helpdesk)) return;
  await forgetSessionProblems(needs, site.origin);
  if (site.helpdesk !== helpdesk) {
    // The user may have saved the site since the stub spoke: that is kept.
    const latest = (await needs.sites.find(site.origin)) ?? site;
    await needs.sites.save({ ...latest, helpdesk });
    await updateDirectory(needs);
  }
  await needs.access.injectPageHalf(tabId, helpdesk);
}
