import { readPageHealth } from '../domain/view/page-health-record.ts';
import type { HealthView, PageHealth } from '../domain/view/views.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import { helpdeskOf } from './site-helpdesk.ts';

/** A page that shows tickets tells more than one that does not. */
const telling = ({ page, tickets }: PageHealth): number => (page === 'other' ? 0 : 1 + tickets);

/** Whether the API at `origin` answers; one that is read from its pages alone has none to ask. */
async function apiHealth(
  needs: Dependencies,
  origin: string,
  api: HelpdeskApi,
): Promise<HealthView['api']> {
  if (api.fromPage) return 'not-asked';
  const endpoint = { origin, operation: 'fields', subject: 'account' } as const;
  const account = await askHelpdesk(needs, endpoint, () => api.whoAmI());
  return account.ok ? null : account.error.kind;
}

/** Whether the site at `origin` can still be read: what its open pages show, and whether its API answers. */
export async function siteHealth(needs: Dependencies, origin: string): Promise<HealthView> {
  const site = await needs.sites.find(origin);
  const isGranted = site !== undefined && (await needs.access.isGranted(origin));
  const api = isGranted ? helpdeskOf(needs, site) : undefined;
  if (!api) return { helpdesk: null, isReconstruction: false, page: null, api: 'not-asked' };
  const pages = (await needs.access.pageHealth(origin)).flatMap((it) => readPageHealth(it) ?? []);
  const [page = null] = pages.sort((a, b) => telling(b) - telling(a));
  const { id: helpdesk, isReconstruction } = api;
  return { helpdesk, isReconstruction, page, api: await apiHealth(needs, origin, api) };
}
