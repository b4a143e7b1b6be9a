import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { ApiRequest, JsonValue } from '../../ports/http.ts';

const base = '/REST/2.0';
/** RT gives no more in one page. */
export const rowsPerPage = 100;

const segment = (text: string): string => encodeURIComponent(text);

const query = (parameters: Readonly<Record<string, string | number>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

const get = (
  path: string,
  parameters: Readonly<Record<string, string | number>> = {},
): ApiRequest => {
  const search = query(parameters);
  return {
    transport: 'worker',
    method: 'GET',
    path: `${base}${path}${search === '' ? '' : `?${search}`}`,
    headers: { accept: 'application/json' },
  };
};

const send = (method: 'POST' | 'PUT', path: string, body: JsonValue): ApiRequest => ({
  transport: 'worker',
  method,
  path: `${base}${path}`,
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  body,
});

/** TicketSQL for these tickets. Their ids are digits alone, so nothing can be smuggled in. */
const anyOf = (ids: readonly TicketId[]): string => ids.map((id) => `id = ${id}`).join(' OR ');

export const ticketRequest = (id: TicketId): ApiRequest =>
  get(`/ticket/${segment(id)}`, { 'fields[Queue]': 'Name', 'fields[Owner]': 'Name,RealName' });

const rows = (query: string): ApiRequest =>
  get('/tickets', {
    query,
    per_page: rowsPerPage,
    fields:
      'Subject,Status,Priority,SLA,Created,LastUpdated,LastUpdatedBy,Started,Told,Resolved,Creator,Queue,Owner,Requestor,CustomFields',
    'fields[Queue]': 'Name',
    'fields[Owner]': 'Name,RealName',
    'fields[Requestor]': 'Name,RealName,EmailAddress,Organization',
  });

export const ticketListRequest = (ids: readonly TicketId[]): ApiRequest => rows(anyOf(ids));

/** A name that can stand in TicketSQL between braces, and a value that can stand between quotes. */
export const canBeSearched = (text: string): boolean => /^[^{}'"\\]+$/.test(text);

/** Tickets at work whose custom field holds one of `values`. All of them have passed `canBeSearched`. */
export const markedRequest = (field: string, values: readonly string[]): ApiRequest =>
  rows(
    `(${values.map((value) => `CF.{${field}} = '${value}'`).join(' OR ')}) AND Status = '__Active__'`,
  );

/** Which of these tickets stand in a status that RT's lifecycle calls inactive. */
export const inactiveRequest = (ids: readonly TicketId[]): ApiRequest =>
  get('/tickets', {
    query: `(${anyOf(ids)}) AND Status = '__Inactive__'`,
    per_page: rowsPerPage,
    fields: 'Status',
  });

/** A page of a ticket's history, newest first, without the copies of mails that RT sent. */
export const historyRequest = (id: TicketId, page: number): ApiRequest =>
  get(`/ticket/${segment(id)}/history`, {
    query: JSON.stringify(
      ['EmailRecord', 'CommentEmailRecord'].map((value) => ({
        field: 'Type',
        operator: '!=',
        value,
        entry_aggregator: 'AND',
      })),
    ),
    fields: 'Type,Field,OldValue,NewValue,Created,Creator',
    'fields[Creator]': 'Name,RealName,EmailAddress,Organization',
    orderby: 'id',
    order: 'DESC',
    per_page: rowsPerPage,
    page,
  });

/** The texts of one transaction; files beside them are not asked for. */
export const messageRequest = (transaction: number): ApiRequest =>
  get(`/transaction/${transaction}/attachments`, {
    query: JSON.stringify([{ field: 'ContentType', operator: 'STARTSWITH', value: 'text/' }]),
    fields: 'ContentType,Content,Filename,TransactionId',
    per_page: 5,
  });

/** The newest plain texts of a ticket: its notes among them. */
export const textsRequest = (id: TicketId, page: number): ApiRequest =>
  get(`/ticket/${segment(id)}/attachments`, {
    query: JSON.stringify([{ field: 'ContentType', value: 'text/plain' }]),
    fields: 'Content,TransactionId',
    orderby: 'id',
    order: 'DESC',
    per_page: rowsPerPage,
    page,
  });

export const userRequest = (account: string): ApiRequest => get(`/user/${segment(account)}`);

export const customFieldsRequest = (ids: readonly string[]): ApiRequest =>
  get('/customfields', {
    query: JSON.stringify(ids.map((value) => ({ field: 'id', value }))),
    fields: 'Name,Type,MaxValues',
    per_page: rowsPerPage,
  });

/** A ticket that the session's own user holds: RT fills in who that is. */
export const ownTicketRequest = (): ApiRequest =>
  get('/tickets', { query: "Owner = '__CurrentUser__'", fields: 'Owner', per_page: 1 });

/** Something that the session's own user did. */
export const ownTransactionRequest = (): ApiRequest =>
  get('/transactions', { query: "Creator = '__CurrentUser__'", fields: 'Creator', per_page: 1 });

export const noteRequest = (id: TicketId, text: string): ApiRequest =>
  send('POST', `/ticket/${segment(id)}/comment`, { Content: text, ContentType: 'text/plain' });

export const priorityRequest = (id: TicketId, priority: number): ApiRequest =>
  send('PUT', `/ticket/${segment(id)}`, { Priority: String(priority) });

export const fieldRequest = (id: TicketId, field: string, value: string): ApiRequest =>
  send('PUT', `/ticket/${segment(id)}`, { CustomFields: { [field]: value } });
