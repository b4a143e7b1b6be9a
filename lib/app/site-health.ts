import { readPageHealth } from '../domain/view/page-health-record.ts';
import type { HealthView, PageHealth } from '../domain/view/views.ts';
import type { Dependencies } from './dependencies.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import { helpdeskOf } from './site-helpdesk.ts';

/** A page that shows tickets tells more than one that does not. */
const telling = ({ page, tickets }: PageHealth): number => (page === 'other' ? 0 : 1 + tickets);

/** Whether the site at `origin` can still be read: what its open pages show, and whether its API answers. */
export async function siteHealth(needs: Dependencies, origin: string): Promise<HealthView> {
  const site = await needs.sites.find(origin);
  const isGranted = site !== undefined && (await needs.access.isGranted(origin));
  const api = isGranted ? helpdeskOf(needs, site) : undefined;
  if (!api) return { helpdesk: null, isReconstruction: false, page: null, api: null };
  const pages = (await needs.access.pageHealth(origin)).flatMap((it) => readPageHealth(it) ?? []);
  const [page = null] = pages.sort((a, b) => telling(b) - telling(a));
  const endpoint = { origin, operation: 'fields', subject: 'account' } as const;
  const account = await askHelpdesk(needs, endpoint, () => api.whoAmI());
  return {
    helpdesk: api.id,
    isReconstruction: api.isReconstruction,
    page,
    api: account.ok ? null : account.error.kind,
  };
}
