import { isIdText, ticketAt } from '../../domain/site-map/page-pattern.ts';
import type { MappedList, SiteMap } from '../../domain/site-map/site-map.ts';
import { ticketId, type TicketId } from '../../domain/ticket/ticket.ts';
import { textAt } from './read-place.ts';

/** The rows of a list, in document order; null where what holds them is gone. */
export function rowsOf(
  root: ParentNode,
  { within, row }: Pick<MappedList, 'within' | 'row'>,
): readonly Element[] | null {
  const holders = [...root.querySelectorAll(within)];
  if (holders.length === 0) return null;
  return holders.flatMap((holder) => [...holder.querySelectorAll(`:scope > ${row}`)]);
}

/** The ticket of a row: by its first link to a ticket's page, or by what stands where its id does. */
export function idOfRow(
  row: Element,
  map: Pick<SiteMap, 'ticketPage' | 'ids'>,
  place: MappedList['id'],
): TicketId | null {
  if (place !== undefined) {
    const text = textAt(row, place).replace(/^\D*(?=\d+$)/, map.ids === 'digits' ? '' : '$&');
    return isIdText(text, map.ids) ? ticketId(text) : null;
  }
  for (const { href } of row.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const id = URL.canParse(href) ? ticketAt(map, new URL(href)) : null;
    if (id) return id;
  }
  return null;
}
