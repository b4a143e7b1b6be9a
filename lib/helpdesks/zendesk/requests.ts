import type { TicketId } from '../../domain/ticket/ticket.ts';
import { hour } from '../../domain/time/instant.ts';
import type { ApiRequest, JsonValue } from '../../ports/http.ts';

const base = '/api/v2';
/** Zendesk gives no more in one page, and takes no more ids at once. */
export const rowsPerPage = 100;
/** Where so many rows are too large to take: each comes with what was said in it, three times over. */
export const fewRowsPerPage = 20;
/** What an account calls its fields, statuses and groups seldom changes. */
const keepFor = hour;

const get = (path: string, query = '', keep: Pick<ApiRequest, 'keepFor'> = {}): ApiRequest => ({
  transport: 'worker',
  method: 'GET',
  path: `${base}${path}.json${query === '' ? '' : `?${query}`}`,
  headers: { accept: 'application/json' },
  ...keep,
});

/** A change needs the session's token, which the account's own `users/me` gives. */
const put = (path: string, token: string, body: JsonValue): ApiRequest => ({
  transport: 'worker',
  method: 'PUT',
  path: `${base}${path}.json`,
  headers: {
    accept: 'application/json',
    'content-type': 'application/json',
    'x-csrf-token': token,
  },
  body,
});

/** Also answered, with an empty account, where nobody is signed in. */
export const meRequest = (): ApiRequest => get('/users/me');

const names = 'users,groups,organizations,brands';

export const ticketRequest = (id: TicketId): ApiRequest =>
  get(`/tickets/${id}`, `include=${names},slas,metric_events`);

/** A ticket alone, as it is now: its version, its tags. */
export const bareTicketRequest = (id: TicketId): ApiRequest => get(`/tickets/${id}`);

export const policyMetricsRequest = (id: TicketId): ApiRequest =>
  get(`/tickets/${id}/slas/policy_metrics`);

/** Without the clocks the reply is a small part of what it is with them. */
export const ticketListRequest = (ids: readonly TicketId[], withClocks: boolean): ApiRequest =>
  get('/tickets/show_many', `ids=${ids.join()}&include=${names}${withClocks ? ',slas' : ''}`);

/**
 * Tickets with a tag that are not solved yet. One tag a search: whether several mean any or all of them
 * is not documented alike everywhere.
 */
export const taggedRequest = (tag: string): ApiRequest =>
  get(
    '/search',
    `query=${encodeURIComponent(`type:ticket status<solved tags:${tag}`)}&per_page=${rowsPerPage}`,
  );

const page = (cursor: string | null, rows = rowsPerPage): string =>
  `page[size]=${rows}${cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`}`;

/** Newest first, where Zendesk heeds that. */
export const auditsRequest = (id: TicketId, cursor: string | null, rows: number): ApiRequest =>
  get(`/tickets/${id}/audits`, `${page(cursor, rows)}&sort=-created_at&include=users`);

export const commentsRequest = (id: TicketId, cursor: string | null, rows: number): ApiRequest =>
  get(`/tickets/${id}/comments`, `${page(cursor, rows)}&sort=-created_at&include=users`);

/** What customers ask of a request of their own. */
export const ownRequestRequest = (id: TicketId): ApiRequest => get(`/requests/${id}`);

export const ownRequestCommentsRequest = (id: TicketId, cursor: string | null): ApiRequest =>
  get(`/requests/${id}/comments`, `${page(cursor)}&sort=-created_at`);

export const usersRequest = (ids: readonly string[]): ApiRequest =>
  get('/users/show_many', `ids=${ids.join()}`);

export const fieldsRequest = (): ApiRequest => get('/ticket_fields', '', { keepFor });

export const customStatusesRequest = (): ApiRequest => get('/custom_statuses', '', { keepFor });

export const groupsRequest = (cursor: string | null): ApiRequest => get('/groups', page(cursor));

/** A change to a ticket that is taken only while the ticket is what it was at `stamp`. */
export const changeRequest = (
  id: TicketId,
  change: Readonly<Record<string, JsonValue>>,
  { token, stamp }: { readonly token: string; readonly stamp: string },
): ApiRequest =>
  put(`/tickets/${id}`, token, {
    ticket: { ...change, safe_update: true, updated_stamp: stamp },
  });

/** Adds tags: here alone a `PUT` leaves those that are there. Its `safe_update` is a text. */
export const addTagRequest = (
  id: TicketId,
  tag: string,
  { token, stamp }: { readonly token: string; readonly stamp: string },
): ApiRequest =>
  put(`/tickets/${id}/tags`, token, { tags: [tag], safe_update: 'true', updated_stamp: stamp });
