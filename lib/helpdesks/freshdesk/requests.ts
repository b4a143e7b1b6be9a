import type { TicketId } from '../../domain/ticket/ticket.ts';
import { hour } from '../../domain/time/instant.ts';
import type { ApiRequest, JsonValue } from '../../ports/http.ts';

/** The documented API, the one that the web app itself uses, and the documented one by the user's key. */
export type Way = 'v2' | '_' | 'key';

/** Freshdesk gives no more in one page. */
export const rowsPerPage = 100;

type Parameters = Readonly<Record<string, string | number>>;

const get = (path: string, parameters: Parameters = {}): ApiRequest => {
  const search = Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return {
    transport: 'worker',
    method: 'GET',
    path: `/api/${path}${search === '' ? '' : `?${search}`}`,
  };
};

/** Reads by one of the ways. */
const getBy = (way: Way, path: string, parameters?: Parameters): ApiRequest =>
  way === 'key'
    ? { ...get(`v2/${path}`, parameters), byKey: true }
    : get(`${way}/${path}`, parameters);

/** A write in the session: it must look like the web app's own. */
const send = (
  method: 'POST' | 'PUT',
  path: string,
  token: string,
  body: JsonValue,
): ApiRequest => ({
  transport: 'worker',
  method,
  path: `/api/_/${path}`,
  headers: { 'X-CSRF-Token': token, 'X-Requested-With': 'XMLHttpRequest' },
  body,
});

const ticketOf = (id: TicketId): string => `tickets/${encodeURIComponent(id)}`;

export const ticketRequest = (way: Way, id: TicketId): ApiRequest =>
  getBy(way, ticketOf(id), { include: 'requester,stats' });

/** A ticket that was closed and then left alone for months. */
export const archivedRequest = (id: TicketId): ApiRequest =>
  get(`v2/tickets/archived/${encodeURIComponent(id)}`, { include: 'requester,stats' });

/** What was written on a ticket, oldest first. */
export const conversationsRequest = (way: Way, id: TicketId, page: number): ApiRequest =>
  getBy(way, `${ticketOf(id)}/conversations`, {
    per_page: rowsPerPage,
    page,
    ...(way === '_' ? { order_type: 'asc' } : {}),
  });

/** The rows of a list page, as its own address names it. */
export const viewRequest = (view: string): ApiRequest => {
  const { page = '1', orderBy, orderType, ...key } = Object.fromEntries(new URLSearchParams(view));
  return get('_/tickets', {
    ...key,
    per_page: 30,
    page,
    ...(orderBy === undefined ? {} : { order_by: orderBy }),
    ...(orderType === undefined ? {} : { order_type: orderType }),
    include: 'requester,stats',
  });
};

/** The tickets that changed last. Without a date Freshdesk leaves out those older than a month. */
export const latestRequest = (way: Exclude<Way, '_'>): ApiRequest =>
  getBy(way, 'tickets', {
    updated_since: '2010-01-01T00:00:00Z',
    order_by: 'updated_at',
    order_type: 'desc',
    include: 'requester,stats',
    per_page: rowsPerPage,
  });

/** One ticket, whichever, by the user's key. */
export const anyTicketRequest = (): ApiRequest => getBy('key', 'tickets', { per_page: 1 });

/** The longest query that Freshdesk takes, and how many rows of what it found it gives at once. */
export const longestQuery = 512;
export const rowsFound = 30;

/** Tickets with one of these tags. Freshdesk asks for the query in double quotes. */
export const taggedRequest = (tags: readonly string[]): ApiRequest =>
  get('v2/search/tickets', { query: taggedQuery(tags) });

/** What is searched for; as long as Freshdesk lets it be, or longer. */
export const taggedQuery = (tags: readonly string[]): string =>
  `"${tags.map((tag) => `tag:'${tag}'`).join(' OR ')}"`;

/** The account's fields, its statuses among them: any agent may ask. */
export const fieldsRequest = (): ApiRequest => ({ ...get('_/ticket_fields'), keepFor: hour });

/** Names of agents and groups: any agent may ask. */
export const peopleRequest = (): ApiRequest => ({
  ...get('_/bootstrap/agents_groups'),
  keepFor: hour,
});

/** Whose session it is, with the token for writes. */
export const meRequest = (): ApiRequest => get('_/bootstrap/me');

/** A private note. `html` is ours: the text is escaped before it comes here. */
export const noteRequest = (id: TicketId, html: string, token: string): ApiRequest =>
  send('POST', `${ticketOf(id)}/notes`, token, {
    body: html,
    private: true,
    notify_emails: [],
    attachment_ids: [],
    inline_attachment_ids: [],
    cloud_files: [],
  });

/** Changes the ticket's own facts; `tags` replaces all of them. */
export const changeRequest = (
  id: TicketId,
  change: Readonly<Record<string, JsonValue>>,
  token: string,
): ApiRequest => send('PUT', ticketOf(id), token, change);
