import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { BadgeAnchor, TicketReading } from '../../ports/helpdesk.ts';
import { isShown } from './active-layout.ts';
import { findAll, findFirst, oneLine } from './find-elements.ts';
import { parseTicketId } from './pages.ts';
import { factsFrom } from './read-ticket.ts';
import * as selectors from './selectors.ts';
import { knownStatus } from './statuses.ts';

const linkToTicket = 'a[href*="tickets/"]';

const idIn = (link: Element | null): TicketId | null =>
  parseTicketId(/tickets\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1]);

/** The row's ticket, by the link of its subject, by any other link, else by the number that it shows. */
function idOf(row: Element, ofSubject: Element | null): TicketId | null {
  const linked = idIn(ofSubject);
  if (linked !== null) return linked;
  for (const link of row.querySelectorAll(linkToTicket)) {
    const id = idIn(link);
    if (id !== null) return id;
  }
  const shown = oneLine(findFirst(row, selectors.idCell)?.textContent);
  return parseTicketId(shown?.replace(/^#/, ''));
}

/**
 * Before the subject, inside its cell: behind it a long subject would cut the badge off. Nothing is
 * put on the row itself, whose paint belongs to the page.
 */
const anchorIn = (cell: Element, link: Element | null): BadgeAnchor =>
  link === null
    ? { element: cell, placement: 'first-child' }
    : { element: link, placement: 'before' };

function readRow(row: Element): TicketReading | null {
  const cell = findFirst(row, selectors.subjectCell);
  if (cell === null) return null;
  const link = cell.querySelector(linkToTicket);
  const id = idOf(row, link);
  if (id === null) return null;
  const badge = findFirst(row, selectors.statusBadge);
  const category = badge?.getAttribute('data-test-id')?.replace('status-badge-', '') ?? '';
  const facts = factsFrom(id, {
    subject: oneLine((link ?? cell).textContent),
    status: knownStatus(category),
    rawStatus: oneLine(badge?.closest('[aria-label]')?.getAttribute('aria-label')),
    // Columns that a team adds carry no name but their title, in its own language.
    priority: null,
  });
  return { ...facts, anchor: anchorIn(cell, link) };
}

/** Rows of the tables in front. A grouping row is no ticket, and neither has a subject. */
export const listRows = (root: Document): readonly Element[] =>
  findAll(root, selectors.list)
    .filter((table) => table.closest('[data-is-active="false"]') === null && isShown(table))
    .flatMap((table) => findAll(table, selectors.listRow));

/** Every ticket in the lists in front, in document order; one that stands twice comes twice. */
export const readTicketList = (root: Document): readonly TicketReading[] =>
  listRows(root).flatMap((row) => readRow(row) ?? []);
