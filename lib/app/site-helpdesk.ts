import type { Site } from '../domain/assignment/site.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The helpdesk of `site`; undefined where nobody knows it, and where it is one that a user has to
 * teach and did not.
 */
export function helpdeskOf(
  needs: Pick<Dependencies, 'helpdesk'>,
  site: Pick<Site, 'helpdesk' | 'siteMap'> | undefined,
): HelpdeskApi | undefined {
  const api = site?.helpdesk ? needs.helpdesk(site.helpdesk) : undefined;
  if (!api?.forMap) return api;
  return site?.siteMap && api.forMap(site.siteMap);
}
