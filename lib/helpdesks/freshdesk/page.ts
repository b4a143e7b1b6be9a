import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import type { HelpdeskPage, TicketReading } from '../../ports/helpdesk.ts';
import { pageAt } from './pages.ts';
import { findItems, readTicketList } from './read-ticket-list.ts';
import { readTicket } from './read-ticket.ts';
import { theme } from './theme.ts';

function readTickets(root: Document, page: HelpdeskPageKind): readonly TicketReading[] {
  if (page.kind === 'ticket-list') return readTicketList(root);
  if (page.kind === 'other') return [];
  const reading = readTicket(root, page.ticketId);
  return reading === null ? [] : [reading];
}

/** Parts of the page that moved into open shadow roots, so far as anybody saw. */
const inShadow = 'mfe-application, ticket-details, ticket-top-nav';

const rootsOf = (root: Document): readonly ParentNode[] => [
  root,
  ...[...root.querySelectorAll(inShadow)].flatMap((it) => it.shadowRoot ?? []),
];

/** True where a list is there: also in a shadow root, where it is known to be, and is not read. */
const holdsList = (root: Document): boolean => rootsOf(root).some((it) => findItems(it).length > 0);

/** What is being written, and what was pasted into it: a picture has no text. */
const editors = '.fr-element.fr-view[contenteditable="true"]';
const isDraft = (editor: Element): boolean =>
  editor.textContent.trim() !== '' || editor.querySelector('img') !== null;

/** Columns are the user's choice, so none is missing; a list without a link to any ticket is lost. */
function missingOn(root: Document, page: HelpdeskPageKind): readonly string[] {
  const readings = readTickets(root, page);
  if (page.kind === 'ticket') return readings[0]?.missing ?? ['subject', 'status', 'priority'];
  const isLost = page.kind === 'ticket-list' && readings.length === 0;
  return isLost && holdsList(root) ? ['ticket'] : [];
}

/** Pages of Freshdesk and Freshservice as agents see them, as public clients describe them. */
export const page: HelpdeskPage = {
  id: 'freshdesk',
  pageAt,
  readTickets,
  missingOn,
  // No source says where the page names its agent.
  signedInAs: () => null,
  theme,
  holdsDraft: (root) => rootsOf(root).some((it) => [...it.querySelectorAll(editors)].some(isDraft)),
};
