import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { HelpdeskPortal } from '../ports/portals.ts';

const folders = import.meta.glob<HelpdeskPortal>('./*/portal.ts', {
  eager: true,
  import: 'portal',
});

/** A request in front, and whose portal it is. */
export interface PortalPage {
  readonly portal: HelpdeskPortal;
  readonly ref: TicketRef;
}

/** The customer's own request at `address`, by the address alone; null: none that a helpdesk knows. */
export function requestAt(address: string): PortalPage | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  for (const portal of Object.values(folders)) {
    const ticketId = portal.requestAt(url);
    if (ticketId !== null) return { portal, ref: { origin: url.origin, ticketId } };
  }
  return null;
}
