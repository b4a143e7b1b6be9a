import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import { ticketId, type TicketId } from '../../domain/ticket/ticket.ts';

const ticketPage = /^\/a\/tickets\/([^/]+)\/?$/;
const lists = /^\/a\/(?:search\/)?tickets(?:\/(?:filters|view)\/[\w-]+)?\/?$/;
const ticketNumber = /^[1-9]\d{0,17}$/;

/** `text` as a ticket's id, or null where it is no ticket number, such as `new`. */
export const parseTicketId = (text: string | null): TicketId | null =>
  text !== null && ticketNumber.test(text) ? ticketId(text) : null;

/** What kind of page `url` is. Only agents' pages count: they are under `/a/`. */
export function pageAt({ pathname }: URL): HelpdeskPageKind {
  const id = parseTicketId(ticketPage.exec(pathname)?.[1] ?? null);
  if (id !== null) return { kind: 'ticket', ticketId: id };
  return { kind: lists.test(pathname) ? 'ticket-list' : 'other' };
}

/** URLs of each kind, for the contract tests. */
export const examples: Readonly<Record<HelpdeskPageKind['kind'], readonly string[]>> = {
  ticket: [
    'https://acme.freshdesk.com/a/tickets/352179',
    'https://acme.freshservice.com/a/tickets/12?current_tab=details',
    // A company's own domain.
    'https://help.acme.example/a/tickets/7',
  ],
  'ticket-list': [
    'https://acme.freshdesk.com/a/tickets',
    'https://acme.freshdesk.com/a/tickets/filters/7001?page=2&orderBy=updated_at',
    'https://acme.freshdesk.com/a/tickets/filters/all_tickets',
    'https://acme.freshdesk.com/a/search/tickets?term=printer',
    'https://acme.freshservice.com/a/tickets/view/new_and_my_open',
  ],
  other: [
    'https://acme.freshdesk.com/a/tickets/new',
    'https://acme.freshdesk.com/a/tickets/12/edit',
    'https://acme.freshdesk.com/a/dashboard/default',
    'https://acme.freshdesk.com/a/contacts/5',
    'https://acme.freshdesk.com/a/admin/slas',
    // The old agents' pages and the customers' portal.
    'https://acme.freshdesk.com/helpdesk/tickets/12',
    'https://acme.freshdesk.com/support/tickets/12',
    'https://acme.myfreshworks.com/crm/messaging/a/1/inbox/1',
  ],
};
