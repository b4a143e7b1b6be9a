import { originOf } from '../../lib/domain/assignment/origin.ts';
import { reconstructionOf } from '../../lib/domain/assignment/reconstruction.ts';
import type { Directory, PopupView, TicketView } from '../../lib/domain/view/views.ts';
import type { TicketId, TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { HelpdeskDescriptor } from '../../lib/ports/helpdesk.ts';

/** A page of a site that nobody keeps: what the worker says of it, unless it was granted just now. */
const noSite: Omit<PopupView, 'origin'> = {
  site: null,
  granted: false,
  page: 'other',
  ticket: null,
  helpdeskName: null,
  reconstruction: 'no',
};

type Helpdesks = ReadonlyMap<
  string,
  Pick<HelpdeskDescriptor, 'id' | 'name' | 'pageAt' | 'isReconstruction'>
>;

/** The tickets that `url` names to one helpdesk or another; which one it is the directory says. */
function ticketsAt(url: string | null, helpdesks: Helpdesks): readonly TicketId[] {
  if (url === null || originOf(url) === null) return [];
  const pages = [...helpdesks.values()].map(({ pageAt }) => pageAt(new URL(url)));
  return pages.flatMap((page) => (page.kind === 'ticket' ? [page.ticketId] : []));
}

/**
 * What the popup can show for `url` before the worker answers: what was stored when it last did.
 * Directory and ticket are read at the same time, wherever the address names the ticket by itself.
 */
export async function readStoredView(
  directoryRead: Promise<Directory | null>,
  storedTicket: (ref: TicketRef) => Promise<TicketView | null>,
  helpdesks: Helpdesks,
  url: string | null,
): Promise<{ readonly directory: Directory | null; readonly view: PopupView | null }> {
  const origin = originOf(url ?? '');
  const guesses = ticketsAt(url, helpdesks);
  const readTicket = async (ticketId: TicketId) =>
    origin === null ? null : storedTicket({ origin, ticketId });
  const [directory, tickets] = await Promise.all([
    directoryRead,
    Promise.all(guesses.map(readTicket)),
  ]);
  const site = directory?.sites.find((it) => it.origin === origin);
  if (directory === null) return { directory, view: null };
  if (url === null || origin === null || !site) return { directory, view: { ...noSite, origin } };
  const helpdesk = helpdesks.get(site.helpdesk ?? '');
  const page = helpdesk?.pageAt(new URL(url), site.siteMap) ?? { kind: 'other' as const };
  const storedAt = async ({ ticketId }: { readonly ticketId: TicketId }) => {
    const guess = guesses.indexOf(ticketId);
    return guess < 0 ? readTicket(ticketId) : (tickets[guess] ?? null);
  };
  return {
    directory,
    view: {
      origin,
      site,
      // A site that is kept was granted; the worker knows better in a moment.
      granted: true,
      page: page.kind,
      ticket: page.kind === 'ticket' ? await storedAt(page) : null,
      helpdeskName: helpdesk?.name ?? null,
      reconstruction: reconstructionOf(site, helpdesk),
    },
  };
}
