import { fail, succeed } from '../../domain/result.ts';
import { mappedPageAt, mappedTicketPath } from '../../domain/site-map/page-pattern.ts';
import type { SiteMap } from '../../domain/site-map/site-map.ts';
import type { Conversation, HelpdeskApi } from '../../ports/helpdesk.ts';
import { settled } from '../settled.ts';
import { descriptor } from './descriptor.ts';
import { ticketFromPage } from './ticket-from-page.ts';

/** There is no API that we know. */
const noApi = (): Conversation<never> =>
  settled(fail({ kind: 'unexpected', detail: 'this site is read from its pages alone' }));

/** The helpdesk that `map` describes: read from its pages, never written to. */
const apiFromMap = (map: SiteMap): HelpdeskApi => ({
  ...api,
  pageAt: (url) => mappedPageAt(map, url),
  ticketPath: (ticketId) => mappedTicketPath(map, ticketId),
  fromPage: (facts, known, now) => ticketFromPage(map, facts, known, now),
});

/** Any helpdesk that a user taught; without a map there is nothing that it could read. */
export const api: HelpdeskApi = {
  ...descriptor,
  ticketPath: (ticketId) => `/${encodeURIComponent(ticketId)}`,
  whoAmI: () => settled(succeed(null)),
  readTicket: noApi,
  readTickets: noApi,
  markFields: () => settled(succeed([])),
  write: noApi,
  forMap: apiFromMap,
};
