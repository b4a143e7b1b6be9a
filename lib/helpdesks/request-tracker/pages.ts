import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import { ticketId, type TicketId } from '../../domain/ticket/ticket.ts';

const ticketPage = /\/Ticket\/Display\.html$/;
const listPages = /\/(?:Search\/(?:Results|Simple)\.html|Dashboards\/\d+\/[^/]+|index\.html)$/;
const ticketNumber = /^[1-9]\d{0,17}$/;

/** `text` as a ticket's id, or null where it is no ticket number. */
export const parseTicketId = (text: string | null): TicketId | null =>
  text !== null && ticketNumber.test(text) ? ticketId(text) : null;

/** What kind of page `url` is, also under a path prefix such as `/rt`. */
export function pageAt(url: URL): HelpdeskPageKind {
  if (ticketPage.test(url.pathname)) {
    const id = parseTicketId(url.searchParams.get('id'));
    return id === null ? { kind: 'other' } : { kind: 'ticket', ticketId: id };
  }
  const isList = url.pathname === '/' || listPages.test(url.pathname);
  return isList ? { kind: 'ticket-list' } : { kind: 'other' };
}

/** URLs of each kind, for the contract tests. */
export const examples: Readonly<Record<HelpdeskPageKind['kind'], readonly string[]>> = {
  ticket: [
    'https://rt.example.com/Ticket/Display.html?id=1',
    // After a reply or a click on Create.
    'https://rt.example.com/Ticket/Display.html?id=31&results=48b2d0#txn-592',
    'https://example.com/rt/Ticket/Display.html?id=31',
  ],
  'ticket-list': [
    'https://rt.example.com/',
    'https://rt.example.com/index.html',
    "https://rt.example.com/Search/Results.html?Query=Status%20%3D%20'__Active__'",
    // The search box: it stays here unless exactly one ticket is found.
    'https://rt.example.com/Search/Simple.html?q=password',
    'https://rt.example.com/Dashboards/7/Support%20lead',
  ],
  other: [
    // A form that was posted to the display page: the id is not in the URL.
    'https://rt.example.com/Ticket/Display.html',
    'https://rt.example.com/Ticket/Display.html?id=new',
    'https://rt.example.com/Ticket/History.html?id=1',
    'https://rt.example.com/Ticket/Update.html?id=1&Action=Comment',
    // What customers see; agents are sent to the pages above.
    'https://rt.example.com/SelfService/Display.html?id=1',
    'https://rt.example.com/Search/Build.html',
    'https://rt.example.com/NoAuth/Login.html',
  ],
};
