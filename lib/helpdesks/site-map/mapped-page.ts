import { mappedPageAt } from '../../domain/site-map/page-pattern.ts';
import type { PlacesOf, SiteMap } from '../../domain/site-map/site-map.ts';
import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { HelpdeskPage, TicketReading } from '../../ports/helpdesk.ts';
import { readPlaces } from './read-place.ts';
import { idOfRow, rowsOf } from './read-rows.ts';

/** A field holds nothing but its value: a badge stands behind it. */
const holdsNothing = 'input, select, textarea';

/** The ticket that `scope` shows; null where none of its facts is there. */
function readTicket(scope: ParentNode, id: TicketId, places: PlacesOf): TicketReading | null {
  const found = readPlaces(scope, places);
  const { subject, status, priority, createdAt, requester, group } = found;
  const element = (subject ?? status ?? priority ?? createdAt)?.element;
  if (!element) return null;
  return {
    ticketId: id,
    found: {
      ...(subject && { subject: subject.text }),
      ...(status && { rawStatus: status.text }),
      ...(priority && { priority: priority.text }),
      ...(group && { group: group.text }),
      ...(requester && {
        requester: { name: requester.text, email: null, organization: null, timeZone: null },
      }),
    },
    ...(createdAt && { shown: { createdAt: createdAt.text } }),
    missing: Object.keys(places).filter((fact) => !(fact in found)),
    // Last in its element, a badge moves no other element's place among its siblings.
    anchor: { element, placement: element.matches(holdsNothing) ? 'after' : 'last-child' },
  };
}

/** True for a color of which more than half of the light is taken away; false for none. */
const isDark = (color = ''): boolean => {
  const [red, green, blue, alpha] = color.match(/[\d.]+/g) ?? [];
  return alpha !== '0' && Number(red) + Number(green) + Number(blue) < 330;
};

/** The pages of a site as its map tells them. */
export function pageFromMap(map: SiteMap): HelpdeskPage {
  const { ticket = {}, list } = map;

  function readTickets(root: Document, page: HelpdeskPageKind): readonly TicketReading[] {
    if (page.kind === 'ticket') return [readTicket(root, page.ticketId, ticket) ?? []].flat();
    if (page.kind === 'other' || !list) return [];
    return (rowsOf(root, list) ?? []).flatMap((row) => {
      const id = idOfRow(row, map, list.id);
      return (id && readTicket(row, id, list.facts)) || [];
    });
  }

  return {
    id: 'site-map',
    isTaught: true,
    pageAt: (url) => mappedPageAt(map, url),
    readTickets,
    missingOn(root, page) {
      const readings = readTickets(root, page);
      if (page.kind === 'ticket') return readings[0]?.missing ?? Object.keys(ticket);
      if (page.kind === 'other' || !list) return [];
      const rows = rowsOf(root, list);
      // A list that is there may be empty; one whose rows are no tickets any more is lost.
      if (readings.length === 0) return rows?.length === 0 ? [] : ['ticket'];
      return Object.keys(list.facts).filter((fact) =>
        readings.every(({ missing }) => missing.includes(fact)),
      );
    },
    signedInAs: () => null,
    theme: (root) => {
      const body = root.querySelector('body');
      const style = body && root.defaultView?.getComputedStyle(body);
      return { dark: isDark(style?.backgroundColor), dense: false };
    },
  };
}
