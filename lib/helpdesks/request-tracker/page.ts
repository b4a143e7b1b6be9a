import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import type { HelpdeskPage, TicketReading } from '../../ports/helpdesk.ts';
import { findFirst, readText } from './find-elements.ts';
import { pageAt } from './pages.ts';
import { readTicket } from './read-ticket.ts';
import { readTicketList } from './read-ticket-list.ts';
import * as selectors from './selectors.ts';

function readTickets(root: Document, page: HelpdeskPageKind): readonly TicketReading[] {
  if (page.kind === 'ticket-list') return readTicketList(root);
  if (page.kind === 'other') return [];
  const reading = readTicket(root, page.ticketId);
  return reading === null ? [] : [reading];
}

/**
 * Columns of a list are the user's choice, so none of them can be missing; a list whose tickets
 * cannot be pointed at has lost its links.
 */
function missingOn(root: Document, page: HelpdeskPageKind): readonly string[] {
  const readings = readTickets(root, page);
  if (page.kind === 'ticket')
    return readings[0]?.missing ?? ['subject', 'status', 'priority', 'group'];
  const hasItems = findFirst(root, selectors.listItem) !== null;
  return page.kind === 'ticket-list' && hasItems && readings.length === 0 ? ['ticket'] : [];
}

/** Request Tracker's pages, as their DOM shows them. Seen on 5.0.3. */
export const page: HelpdeskPage = {
  id: 'request-tracker',
  pageAt,
  readTickets,
  missingOn,
  signedInAs: (root) => readText(findFirst(root, selectors.signedIn)),
  // Asked for by selectors: a form called `body` would stand in for `root.body`, its fields for `id`.
  theme: (root) => ({
    dark: /(?:^|[\s-])dark(?:mode)?(?:\s|$)/.test(
      root.querySelector('body')?.getAttribute('class') ?? '',
    ),
    // RT has no setting for density; its lists are tighter than its ticket pages.
    dense: root.querySelector('body[id^="comp-Ticket-"]') === null,
  }),
};
