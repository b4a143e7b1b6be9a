import type { BadgeAnchor, TicketReading } from '../../ports/helpdesk.ts';
import { findAll, findFirst, readOwnText, readText } from './find-elements.ts';
import { parseTicketId } from './pages.ts';
import { factsFrom } from './read-ticket.ts';
import * as selectors from './selectors.ts';

const after = (element: Element | null): BadgeAnchor | null =>
  element && { element, placement: 'after' };
const lastIn = (element: Element | null): BadgeAnchor | null =>
  element && { element, placement: 'last-child' };

/** A card's number is read each time: the list uses its elements again for other tickets. */
function readCard(card: Element): TicketReading | null {
  const id = parseTicketId(
    findFirst(card, selectors.cardId)?.getAttribute('data-test-ticket-content') ?? null,
  );
  const status = findFirst(card, selectors.cardStatus);
  const anchor = lastIn(findFirst(card, selectors.cardPlace));
  if (id === null || anchor === null) return null;
  const facts = factsFrom(
    id,
    readOwnText(findFirst(card, selectors.cardSubject)),
    readText(status),
    readText(findFirst(card, selectors.cardPriority)),
  );
  return { ...facts, anchor };
}

/** A table's columns are the user's choice: only the link to the ticket must be there. */
function readRow(row: Element): TicketReading | null {
  const link = findFirst(row, selectors.rowLink);
  const id = parseTicketId(
    /\/a\/tickets\/(\d+)\b/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null,
  );
  const anchor = lastIn(findFirst(row, selectors.rowFlags)) ?? after(link);
  if (id === null || anchor === null) return null;
  const facts = factsFrom(
    id,
    readText(link),
    readText(findFirst(row, selectors.rowStatus)),
    readText(findFirst(row, selectors.rowPriority)),
  );
  return { ...facts, anchor };
}

/** Everything on the page that should be a ticket of a list. */
export const findItems = (root: ParentNode): readonly Element[] =>
  findAll(root, [...selectors.card, ...selectors.row]);

/** Every ticket of the page's list, cards or table, in document order. */
export const readTicketList = (root: Document): readonly TicketReading[] =>
  findItems(root).flatMap((item) => {
    const reading = item.localName === 'tr' ? readRow(item) : readCard(item);
    return reading === null ? [] : [reading];
  });
