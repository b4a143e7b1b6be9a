import type { PortalActions } from '../../components/customer/portal-actions.ts';
import { requestSite } from '../../lib/browser/request-site.ts';
import { requestAt } from '../../lib/helpdesks/portals.ts';
import { askWorker, subject } from './begin-session.ts';

/** A vendor's portal over the real browser and worker. */
export const portalActions: PortalActions = {
  at(address) {
    const found = requestAt(address);
    if (!found) return null;
    const { portal, ref } = found;
    const { id: helpdesk, name: helpdeskName, isReconstruction } = portal;
    return { ...ref, helpdesk, helpdeskName, isReconstruction };
  },
  async read({ origin, helpdesk, ticketId }) {
    const { tabId } = await subject();
    return askWorker('own-request.read', { origin, helpdesk, ticketId, tabId });
  },
  async switchOn(origin) {
    if (!(await requestSite(origin))) return false;
    await askWorker('own-request.switch', { origin, isOn: true });
    return true;
  },
  switchOff: (origin) => askWorker('own-request.switch', { origin, isOn: false }),
};
