import { siteMapHelpdesk } from '../../domain/site-map/site-map.ts';
import { mappedPageAt } from '../../domain/site-map/page-pattern.ts';
import type { HelpdeskDescriptor } from '../../ports/helpdesk.ts';

/** Any helpdesk that a user taught: what its pages are stands in the site's map. */
export const descriptor: HelpdeskDescriptor = {
  id: siteMapHelpdesk,
  name: 'Site map',
  isReconstruction: false,
  hosts: [],
  priorities: [],
  writes: [],
  pageAt: (url, map) => (map ? mappedPageAt(map, url) : { kind: 'other' }),
};
