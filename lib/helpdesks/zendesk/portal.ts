import type { HelpdeskPortal } from '../../ports/portals.ts';
import { parseTicketId } from './pages.ts';

/** Templates link without a locale, addresses carry one. `…/requests/new` holds no number. */
const requestPage = /^\/hc\/(?:[a-z]{2}(?:-[a-z0-9]+)*\/)?requests\/(\d+)\/?$/i;

/** A Help Center: on zendesk.com, or on a host of the vendor's own. Reconstructed: see the README. */
export const portal: HelpdeskPortal = {
  id: 'zendesk',
  name: 'Zendesk',
  isReconstruction: true,
  requestAt: ({ pathname }) => parseTicketId(requestPage.exec(pathname)?.[1]),
};
