import type { Actor, TicketEvent } from '../../domain/ticket/ticket.ts';
import type { HistorySpan } from './history-span.ts';
import type { Transaction } from './parse-history.ts';
import type { TicketReply } from './parse-ticket.ts';
import { formatPriority } from './priority.ts';
import { neutralStatus } from './statuses.ts';

/** What a row cannot say by itself. */
export interface HistoryContext {
  readonly ticket: TicketReply;
  readonly roleOf: (account: string | undefined) => Actor | undefined;
  /** Statuses that RT's lifecycle calls inactive, in lower case. */
  readonly inactive: ReadonlySet<string>;
}

type Detail = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, 'at' | 'by' | 'author'>
    : never
  : never;

/** A `SetWatcher` row is the twin of every change of owner. */
const isOwner = (row: Transaction): boolean => row.Field === 'Owner' && row.Type !== 'SetWatcher';
const isQueue = (row: Transaction): boolean => row.Field === 'Queue' && row.Type === 'Set';

function fieldChange(row: Transaction, ticket: TicketReply): Detail | null {
  const field = ticket.CustomFields?.find(({ id }) => id === row.Field);
  // A row of a field with many values adds or removes one and does not say what is left.
  if (field === undefined || field.values.length > 1) return null;
  return { kind: 'field', name: field.name, to: row.NewValue === '' ? null : row.NewValue };
}

function detailOf(row: Transaction, context: HistoryContext, last: LastChanges): Detail | null {
  const { ticket, roleOf, inactive } = context;
  if (row.Type === 'Correspond')
    return { kind: roleOf(row.Creator?.id) === 'customer' ? 'message' : 'public-reply' };
  if (row.Type === 'Comment') return { kind: 'internal-note' };
  if (row.Field === 'Status' && (row.Type === 'Status' || row.Type === 'Set'))
    return { kind: 'status', to: neutralStatus(row.NewValue, inactive), raw: row.NewValue };
  if (row.Field === 'Priority' && row.Type === 'Set')
    return { kind: 'priority', to: formatPriority(row.NewValue) };
  if (row.Type === 'CustomField') return fieldChange(row, ticket);
  // Rows name owners and queues by number. The last one's name is the ticket's own.
  if (isOwner(row)) {
    const name = ticket.Owner?.id;
    if (row !== last.owner || name === undefined) return { kind: 'assigned' };
    return { kind: 'assigned', assignee: name === 'Nobody' ? null : name };
  }
  if (isQueue(row)) {
    const group = ticket.Queue?.Name;
    return row === last.queue && group !== undefined
      ? { kind: 'assigned', group }
      : { kind: 'assigned' };
  }
  return null;
}

interface LastChanges {
  readonly owner: Transaction | undefined;
  readonly queue: Transaction | undefined;
}

function eventOf(row: Transaction, detail: Detail, context: HistoryContext): TicketEvent {
  const account = row.Creator?.id;
  const by = context.roleOf(account);
  return {
    at: row.Created,
    ...detail,
    ...(by === undefined ? {} : { by }),
    ...(account === undefined ? {} : { author: account }),
  };
}

/** That the ticket was opened, as the ticket itself says: it needs no history. */
export function createdEvents(
  context: HistoryContext,
  firstStatus: string,
): readonly TicketEvent[] {
  const { ticket, roleOf, inactive } = context;
  const account = ticket.Creator?.id;
  const by = roleOf(account);
  const who = {
    ...(by === undefined ? {} : { by }),
    ...(account === undefined ? {} : { author: account }),
  };
  const created: TicketEvent = { at: ticket.Created, kind: 'created', ...who };
  const to = neutralStatus(firstStatus, inactive);
  // Opened in another status than the usual first one, which leaves no row of its own.
  if (to === 'new') return [created];
  return [created, { at: ticket.Created, kind: 'status', to, raw: firstStatus, ...who }];
}

/** A ticket's events, oldest first, as far as its history tells them. */
export function eventsFromHistory(
  span: HistorySpan,
  context: HistoryContext,
): readonly TicketEvent[] {
  const last = { owner: span.rows.findLast(isOwner), queue: span.rows.findLast(isQueue) };
  const events = span.rows.flatMap((row) => {
    const detail = detailOf(row, context, last);
    return detail === null ? [] : [eventOf(row, detail, context)];
  });
  const changed = span.rows.find((row) => row.Field === 'Status' && row.OldValue !== '');
  const firstStatus =
    span.knownFrom === null ? (changed?.OldValue ?? context.ticket.Status) : 'new';
  return [...createdEvents(context, firstStatus), ...events].sort((a, b) => a.at - b.at);
}
