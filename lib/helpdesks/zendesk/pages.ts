import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import { ticketId, type TicketId } from '../../domain/ticket/ticket.ts';

const ticketPage = /^\/agent\/tickets\/(\d+)(?:\/events)?\/?$/;
/** `/agent/filters/suspended` holds mails that are no tickets yet. */
const listPage =
  /^\/agent\/(?:(?:filters|search)\/\d+|home(?:\/[\w-]+)?|dashboard|users\/\d+\/\w+_tickets|organizations\/\d+\/tickets|tickets\/\d+\/(?:requester|organization)\/\w*tickets)\/?$/;
const ticketNumber = /^[1-9]\d{0,17}$/;

/** `text` as a ticket's id, or null where it is no ticket number. */
export const parseTicketId = (text: string | null | undefined): TicketId | null =>
  text !== null && text !== undefined && ticketNumber.test(text) ? ticketId(text) : null;

/** What kind of page `url` is. */
export function pageAt(url: URL): HelpdeskPageKind {
  const id = parseTicketId(ticketPage.exec(url.pathname)?.[1]);
  if (id !== null) return { kind: 'ticket', ticketId: id };
  return listPage.test(url.pathname) ? { kind: 'ticket-list' } : { kind: 'other' };
}

/** URLs of each kind, for the contract tests. */
export const examples: Readonly<Record<HelpdeskPageKind['kind'], readonly string[]>> = {
  ticket: [
    'https://acme.zendesk.com/agent/tickets/35436',
    'https://acme.zendesk.com/agent/tickets/35436?comment=2127301148',
    'https://acme.zendesk.com/agent/tickets/35436?zcli_apps=true',
    'https://acme.zendesk.com/agent/tickets/35436/events',
  ],
  'ticket-list': [
    'https://acme.zendesk.com/agent/filters/25',
    'https://acme.zendesk.com/agent/search/1?q=printer',
    'https://acme.zendesk.com/agent/home/tickets',
    'https://acme.zendesk.com/agent/home',
    'https://acme.zendesk.com/agent/dashboard',
    'https://acme.zendesk.com/agent/users/20978392/requested_tickets',
    'https://acme.zendesk.com/agent/users/235323/assigned_tickets',
    'https://acme.zendesk.com/agent/organizations/509974/tickets',
    'https://acme.zendesk.com/agent/tickets/35436/requester/requested_tickets',
    'https://acme.zendesk.com/agent/tickets/35436/organization/tickets',
  ],
  other: [
    // A form that makes a ticket: what stands in the place of its number is none.
    'https://acme.zendesk.com/agent/tickets/new/1',
    'https://acme.zendesk.com/agent/tickets/0',
    'https://acme.zendesk.com/agent/filters/suspended',
    'https://acme.zendesk.com/agent/admin/views',
    'https://acme.zendesk.com/access/unauthenticated?return_to=https%3A%2F%2Facme.zendesk.com%2Fagent%2Ftickets%2F1',
    // What customers see.
    'https://acme.zendesk.com/hc/en-us/requests',
    'https://acme.zendesk.com/hc/requests/33',
    'https://acme.zendesk.com/hc/en-us/requests/new',
  ],
};
