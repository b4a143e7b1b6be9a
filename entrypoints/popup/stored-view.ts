import { originOf } from '../../lib/domain/assignment/origin.ts';
import { reconstructionOf } from '../../lib/domain/assignment/reconstruction.ts';
import type { Directory, PopupView, TicketView } from '../../lib/domain/view/views.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { HelpdeskDescriptor } from '../../lib/ports/helpdesk.ts';

/** What the popup can show for `url` before the worker answers: what was stored when it last did. */
export async function readStoredView(
  directory: Directory | null,
  storedTicket: (ref: TicketRef) => Promise<TicketView | null>,
  helpdesks: {
    get(id: string): Pick<HelpdeskDescriptor, 'name' | 'pageAt' | 'isReconstruction'> | undefined;
  },
  url: string | null,
): Promise<{ readonly directory: Directory | null; readonly view: PopupView | null }> {
  const origin = url === null ? null : originOf(url);
  const site = directory?.sites.find((it) => it.origin === origin);
  if (url === null || origin === null || !site) return { directory, view: null };
  const helpdesk = helpdesks.get(site.helpdesk ?? '');
  const page = helpdesk?.pageAt(new URL(url), site.siteMap) ?? { kind: 'other' as const };
  const ticket =
    page.kind === 'ticket' ? await storedTicket({ origin, ticketId: page.ticketId }) : null;
  return {
    directory,
    view: {
      origin,
      site,
      // A site that is kept was granted; the worker knows better in a moment.
      granted: true,
      page: page.kind,
      ticket,
      helpdeskName: helpdesk?.name ?? null,
      reconstruction: reconstructionOf(site, helpdesk),
    },
  };
}
