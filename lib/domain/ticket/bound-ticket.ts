import { longestBody, longestName, longestSentence, longestText } from './limits.ts';
import type { FieldValue, Ticket, TicketEvent } from './ticket.ts';

const mostTags = 500;

/** Cuts `value` where it is a text, and leaves anything else as it is. */
const cut = <Value>(value: Value, limit: number): Value | string =>
  typeof value === 'string' ? value.slice(0, limit) : value;

const text = (value: string | null) => cut(value, longestText);
const short = <Value>(value: Value) => cut(value, longestName);
const fieldValue = (value: FieldValue) => cut(value, longestSentence);

/** What a helpdesk tells; what only people say is bounded where they say it. */
function boundDetail(event: TicketEvent): TicketEvent {
  switch (event.kind) {
    case 'status':
      return event.raw === undefined ? event : { ...event, raw: short(event.raw) };
    case 'priority':
      return { ...event, to: short(event.to) };
    case 'field':
      return { ...event, name: short(event.name), to: fieldValue(event.to) };
    case 'assigned':
      return {
        ...event,
        ...(event.assignee === undefined ? {} : { assignee: short(event.assignee) }),
        ...(event.group === undefined ? {} : { group: short(event.group) }),
      };
    default:
      return event;
  }
}

const boundEvent = (event: TicketEvent): TicketEvent =>
  event.author === undefined
    ? boundDetail(event)
    : { ...boundDetail(event), author: short(event.author) };

/**
 * `ticket` with every text cut to the length that is kept of it, and no more tags than are kept. A
 * helpdesk's text fields may hold whole documents.
 */
export function boundTicket(ticket: Ticket): Ticket {
  const { requester, fields } = ticket;
  return {
    ...ticket,
    url: text(ticket.url),
    subject: text(ticket.subject),
    body: cut(ticket.body, longestBody),
    type: text(ticket.type),
    category: text(ticket.category),
    rawStatus: text(ticket.rawStatus),
    priority: text(ticket.priority),
    impact: text(ticket.impact),
    urgency: text(ticket.urgency),
    tags: ticket.tags?.slice(0, mostTags).map(short) ?? null,
    fields:
      fields === null
        ? null
        : Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [short(name), fieldValue(value)]),
          ),
    plan: text(ticket.plan),
    requester:
      requester === null
        ? null
        : {
            name: text(requester.name),
            email: text(requester.email),
            organization: text(requester.organization),
            timeZone: text(requester.timeZone),
          },
    assignee: text(ticket.assignee),
    group: text(ticket.group),
    ...(ticket.brand === undefined ? {} : { brand: text(ticket.brand) }),
    events: ticket.events.map(boundEvent),
  };
}
