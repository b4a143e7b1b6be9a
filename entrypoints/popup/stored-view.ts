import { originOf } from '../../lib/domain/assignment/origin.ts';
import type { Directory, PopupView, TicketView } from '../../lib/domain/view/views.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { HelpdeskApi } from '../../lib/ports/helpdesk.ts';

interface Stored {
  directory(): Promise<Directory | null>;
  ticket(ref: TicketRef): Promise<TicketView | null>;
}

/** What the popup can show for `url` before the worker answers: what was stored when it last did. */
export async function readStoredView(
  stored: Stored,
  helpdeskById: (id: string) => Pick<HelpdeskApi, 'name' | 'pageAt'> | undefined,
  url: string | null,
): Promise<{ readonly directory: Directory | null; readonly view: PopupView | null }> {
  const directory = await stored.directory();
  const origin = url === null ? null : originOf(url);
  const site = directory?.sites.find((it) => it.origin === origin);
  if (url === null || origin === null || !site) return { directory, view: null };
  const helpdesk = helpdeskById(site.helpdesk ?? '');
  const page = helpdesk?.pageAt(new URL(url)) ?? { kind: 'other' as const };
  const ticket =
    page.kind === 'ticket' ? await stored.ticket({ origin, ticketId: page.ticketId }) : null;
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
    },
  };
}
