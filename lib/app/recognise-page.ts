import type { Site } from '../domain/assignment/site.ts';
import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';
import { forgetSessionProblems } from './pace.ts';
import { helpdeskOf } from './site-helpdesk.ts';

/**
 * Starts the overlay in a tab whose page the stub looked at. What it recognised is kept for the site,
 * unless the user chose a helpdesk: then that one is started, whatever the page looks like.
 *
 * A page that was not recognised gets the helpdesk that the site is known to be: by its address alone
 * its page half can say that a ticket is there and cannot be read.
 */
export async function recognisePage(
  needs: Dependencies,
  { origin }: Site,
  tabId: number,
  recognised: string | null,
): Promise<void> {
  const found = recognised === null ? undefined : needs.helpdesk(recognised);
  // In the store's own turn, so that no form that was saved meanwhile is undone by this, and no site
  // that was removed meanwhile comes back.
  const learnt = await needs.sites.change(origin, (site) =>
    site && found && !site.helpdeskChosen && site.helpdesk !== found.id
      ? { ...site, helpdesk: found.id }
      : undefined,
  );
  if (learnt) await updateDirectory(needs);
  const site = learnt ?? (await needs.sites.find(origin));
  if (!site || site.helpdesk === null || !helpdeskOf(needs, site)) return;
  // A page of another kind, such as one to sign in, says nothing of the session.
  if (found || site.helpdeskChosen) await forgetSessionProblems(needs, origin);
  await needs.access.injectPageHalf(tabId, site.helpdesk);
}
