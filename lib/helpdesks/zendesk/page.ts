import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import type { HelpdeskPage, TicketReading } from '../../ports/helpdesk.ts';
import { layoutsOf, ticketOfTab } from './active-layout.ts';
import { findAll, findFirst, oneLine } from './find-elements.ts';
import { pageAt } from './pages.ts';
import { looked, readTicket } from './read-ticket.ts';
import { listRows, readTicketList } from './read-ticket-list.ts';
import * as selectors from './selectors.ts';

function readTickets(root: Document, page: HelpdeskPageKind): readonly TicketReading[] {
  if (page.kind === 'ticket-list') return readTicketList(root);
  const reading = page.kind === 'ticket' ? readTicket(root, page.ticketId) : null;
  return reading === null ? [] : [reading];
}

/** Columns are the user's choice, so none can be missing; a table without one ticket has lost them. */
function missingOn(root: Document, page: HelpdeskPageKind): readonly string[] {
  const [first] = readTickets(root, page);
  if (page.kind === 'ticket') return first?.missing ?? looked;
  const hasLost = page.kind === 'ticket-list' && first === undefined && listRows(root).length > 0;
  return hasLost ? ['ticket'] : [];
}

/** Zendesk's agent workspace, as its DOM is published to be. Reconstructed: see the README. */
export const page: HelpdeskPage = {
  id: 'zendesk',
  pageAt,
  readTickets,
  missingOn,
  signedInAs: (root) => oneLine(findFirst(root, selectors.signedIn)?.getAttribute('alt')),
  theme: (root) => ({
    // The browser's own preference says something else in several of the page's states.
    dark: root.documentElement.matches(
      '[data-theme="dark"],[data-color-scheme="dark"]:not([data-theme])',
    ),
    dense: root.querySelector('[data-is-active="true"]') === null,
  }),
  holdsDraft: (root, id) =>
    findAll(root, selectors.unsaved).some((mark) => {
      const tab = mark.closest('[data-test-id="header-tab"]');
      return tab !== null && ticketOfTab(tab) === id;
    }) ||
    // What an editor puts into an empty field to keep the cursor there is no word.
    layoutsOf(root, id).some((layout) =>
      findAll(layout, selectors.composer).some((it) => /[^\s\u200b\u2060]/.test(it.textContent)),
    ),
  watched: ['data-is-active', 'data-entity-is-selected'],
};
