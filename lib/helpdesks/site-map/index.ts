import { fail, succeed } from '../../domain/result.ts';
import { mappedPageAt, mappedTicketPath } from '../../domain/site-map/page-pattern.ts';
import type { SiteMap } from '../../domain/site-map/site-map.ts';
import type { Conversation, HelpdeskApi } from '../../ports/helpdesk.ts';
import { descriptor } from './descriptor.ts';
import { ticketFromPage } from './ticket-from-page.ts';

/** Nothing is ever asked: there is no API that we know. */
function* noApi(): Conversation<never> {
  return fail({ kind: 'unexpected', detail: 'this site is read from its pages alone' });
}

function* nobody(): Conversation<null> {
  return succeed(null);
}

function* nothing(): Conversation<readonly never[]> {
  return succeed([]);
}

/** The helpdesk that `map` describes: read from its pages, never written to. */
const apiFromMap = (map: SiteMap): HelpdeskApi => ({
  ...api,
  pageAt: (url) => mappedPageAt(map, url),
  ticketPath: (ticketId) => mappedTicketPath(map, ticketId),
  fromPage: (facts, known) => ticketFromPage(map, facts, known),
});

/** Any helpdesk that a user taught; without a map there is nothing that it could read. */
export const api: HelpdeskApi = {
  ...descriptor,
  writes: [],
  ticketPath: (ticketId) => `/${encodeURIComponent(ticketId)}`,
  whoAmI: nobody,
  readTicket: noApi,
  readTickets: noApi,
  markFields: nothing,
  write: noApi,
  forMap: apiFromMap,
};
