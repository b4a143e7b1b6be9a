import type { PortalActions, PortalRequest } from '../../components/customer/portal-actions.ts';
import type { OwnRequest } from '../../lib/domain/customer/own-request.ts';
import { ticketId } from '../../lib/domain/ticket/ticket.ts';
import { instant } from '../../lib/domain/time/instant.ts';
import type { OwnRequestView } from '../../lib/domain/view/own-request-view.ts';
import { requestAt } from '../../lib/helpdesks/portals.ts';

/** A request as the vendor of these tests shows it; whatever a test is about is given. */
export const ownRequest = (parts: Partial<OwnRequest> = {}): OwnRequest => ({
  id: ticketId('35436'),
  subject: 'Calls drop after a minute',
  status: 'open',
  rawStatus: 'Open',
  createdAt: instant('2026-11-22T10:00:00Z'),
  lastAnswer: { at: instant('2026-11-22T16:00:00Z'), author: 'Bob' },
  lastBy: 'vendor',
  missing: [],
  ...parts,
});

export const read = (parts: Partial<OwnRequest> = {}): OwnRequestView => ({
  state: 'read',
  request: ownRequest(parts),
  readFrom: 'api',
  problem: null,
});

/** A portal in memory: what it answers, whether it is on, and what was asked of it. */
export function portalWorld() {
  const world = {
    isOn: false,
    isGrantRefused: false,
    view: read(),
    asked: Array<string>(),
  };
  const actions: PortalActions = {
    at(address): PortalRequest | null {
      const found = requestAt(address);
      if (!found) return null;
      const { portal, ref } = found;
      return { ...ref, helpdesk: portal.id, helpdeskName: portal.name, isReconstruction: true };
    },
    async read({ origin, ticketId: id }) {
      if (!world.isOn) return { state: 'off' };
      world.asked.push(`${origin} ${id}`);
      return world.view;
    },
    async switchOn() {
      world.isOn = !world.isGrantRefused;
      return world.isOn;
    },
    switchOff: async () => void (world.isOn = false),
  };
  return Object.assign(world, { actions });
}
