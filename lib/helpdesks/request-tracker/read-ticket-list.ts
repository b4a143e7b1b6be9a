import type { BadgeAnchor, TicketReading } from '../../ports/helpdesk.ts';
import { findAll, findFirst, readText } from './find-elements.ts';
import { parseListColumns, type ListColumns, type ListFact } from './list-columns.ts';
import { parseTicketId } from './pages.ts';
import { factsFrom } from './read-ticket.ts';
import * as selectors from './selectors.ts';

function readCell(item: Element, columns: ListColumns, fact: ListFact): string | null {
  const place = columns.get(fact);
  if (place === undefined) return null;
  const cell = item.children[place.row]?.children[place.cell];
  if (cell === undefined) return null;
  const value = findFirst(cell, selectors.cellValue);
  // Beside the value of an editable cell stands its form, which shows much else.
  return readText(value ?? (cell.querySelector('form') === null ? cell : null));
}

/**
 * Beside the link to the ticket, the subject's where there is one: inside the cell, and inside the
 * part of it that RT hides while the cell is edited, but never inside the link itself.
 */
function anchorIn(item: Element, columns: ListColumns): BadgeAnchor | null {
  const place = columns.get('subject');
  const cell = place === undefined ? undefined : item.children[place.row]?.children[place.cell];
  const link =
    (cell === undefined ? null : findFirst(cell, selectors.ticketLink)) ??
    findFirst(item, selectors.ticketLink);
  if (link === null) return null;
  let element = link;
  for (let parent = link.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent.localName === 'td' || parent.classList.contains('value')) break;
    element = parent;
  }
  return { element, placement: 'after' };
}

/** Every ticket in every list of the page, in document order; one that stands twice comes twice. */
export function readTicketList(root: Document): readonly TicketReading[] {
  const readings: TicketReading[] = [];
  for (const table of findAll(root, selectors.list)) {
    const columns = parseListColumns(table.getAttribute('data-display-format') ?? '');
    for (const item of findAll(table, selectors.listItem)) {
      const id = parseTicketId(item.getAttribute('data-record-id'));
      const anchor = anchorIn(item, columns);
      if (id === null || anchor === null) continue;
      const facts = factsFrom(id, {
        subject: readCell(item, columns, 'subject'),
        status: readCell(item, columns, 'status'),
        priority: readCell(item, columns, 'priority'),
        group: readCell(item, columns, 'group'),
      });
      readings.push({ ...facts, anchor });
    }
  }
  return readings;
}
