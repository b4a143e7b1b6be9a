import { originOf } from '../domain/assignment/origin.ts';
import { reconstructionOf } from '../domain/assignment/reconstruction.ts';
import type { PopupView } from '../domain/view/views.ts';
import { demoAddress, demoView } from './demo-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { readTicket } from './read-ticket.ts';
import { helpdeskOf } from './site-helpdesk.ts';
import { viewTicket } from './ticket-view.ts';

const nothing: PopupView = {
  origin: null,
  site: null,
  granted: false,
  page: 'other',
  ticket: null,
  helpdeskName: null,
  reconstruction: 'no',
};

/** What the popup shows for the page at `url`. A ticket's page is read as its overlay reads it. */
export async function popupView(
  needs: Dependencies,
  url: string,
  tabId: number | null,
): Promise<PopupView> {
  if (url === demoAddress) return demoView(needs);
  const origin = originOf(url);
  if (origin === null) return nothing;
  const [site, granted] = await Promise.all([
    needs.sites.find(origin),
    needs.access.isGranted(origin),
  ]);
  const api = helpdeskOf(needs, site);
  const about = {
    ...nothing,
    origin,
    site: site ?? null,
    granted,
    helpdeskName: api?.name ?? null,
    reconstruction: reconstructionOf(site, api),
  };
  if (!site || !granted || !api) return about;
  const page = api.pageAt(new URL(url));
  if (page.kind !== 'ticket') return { ...about, page: page.kind };
  const { ticketId } = page;
  const isPrivate =
    tabId === null ? await needs.access.isPrivateInFront() : await needs.access.isPrivateTab(tabId);
  const reading = await readTicket(needs, { origin, api, ticketId, isPrivate });
  const ticket = await viewTicket(needs, site, { origin, ticketId }, reading, { because: true });
  if (!isPrivate) await needs.views.saveTickets([ticket]);
  return { ...about, page: 'ticket', ticket };
}
