import { minute, type Instant } from '../../domain/time/instant.ts';
import type { Actor, TicketEvent, TicketStatus } from '../../domain/ticket/ticket.ts';
import type { ConversationReply } from './parse-conversations.ts';
import type { People } from './parse-people.ts';
import type { StatusChoices } from './parse-statuses.ts';
import { isOfService, type TicketReply } from './parse-ticket.ts';
import { neutralStatus, statusLabel, whyGone } from './statuses.ts';

/** An answer to a survey comes in like a message, and asks for nothing. */
const survey = 6;

/** Ways in which only customers open tickets: mail, portal; and Freshdesk's chat and widget. */
const byCustomer: ReadonlySet<number> = new Set([1, 2, 7, 9]);
const byServiceCustomer: ReadonlySet<number> = new Set([1, 2]);
/** Freshdesk's outbound mail. */
const outbound = 10;

/** Who opened a ticket, by the way it came; undefined where both customers and agents come so. */
export function openedBy(ticket: TicketReply): Actor | undefined {
  const { source } = ticket;
  if (source === undefined) return undefined;
  if (isOfService(ticket)) return byServiceCustomer.has(source) ? 'customer' : undefined;
  if (source === outbound) return 'agent';
  return byCustomer.has(source) ? 'customer' : undefined;
}

/** That the ticket was opened, as the ticket itself says. */
export function createdEvent(ticket: TicketReply): TicketEvent {
  const by = openedBy(ticket);
  const author = by === 'customer' ? ticket.requester?.name : undefined;
  return {
    at: ticket.created_at,
    kind: 'created',
    ...(by === undefined ? {} : { by }),
    ...(author === undefined ? {} : { author }),
  };
}

/** What was written: `incoming` and `private` tell its kind, never the channel that it came by. */
export function writtenEvents(
  ticket: TicketReply,
  conversations: readonly ConversationReply[],
  people: People,
): readonly TicketEvent[] {
  return conversations.flatMap((it): TicketEvent[] => {
    if (it.incoming && it.source === survey) return [];
    const isRequester = it.user_id !== null && it.user_id === ticket.requester_id;
    const author = isRequester ? ticket.requester?.name : people.agents.get(it.user_id ?? '');
    const who = author === undefined ? {} : { author };
    const base = { at: it.created_at, ...who };
    if (it.private)
      return [{ ...base, kind: 'internal-note', by: it.incoming ? 'customer' : 'agent' }];
    if (it.incoming) return [{ ...base, kind: 'message', by: 'customer' }];
    return [{ ...base, kind: 'public-reply', by: 'agent' }];
  });
}

const isSet = (at: Instant | null | undefined): at is Instant => typeof at === 'number';

/** The few changes of status that a ticket tells: the last of each kind, and the last of all. */
export function statusEvents(ticket: TicketReply, choices: StatusChoices): readonly TicketEvent[] {
  const { stats, status } = ticket;
  if (stats === undefined) return [];
  const change = (at: Instant, to: TicketStatus, raw?: string): TicketEvent => ({
    at,
    kind: 'status',
    to,
    ...(raw === undefined ? {} : { raw }),
  });
  const last = stats.status_updated_at;
  const current =
    isSet(last) && !isUntouched(ticket)
      ? [change(last, neutralStatus(status, choices), statusLabel(status, choices))]
      : [];
  const earlier = (
    [
      [stats.reopened_at, 'open'],
      [stats.resolved_at, 'solved'],
      [stats.closed_at, 'closed'],
    ] as const
  ).flatMap(([at, to]) => (isSet(at) && (!isSet(last) || at < last) ? [change(at, to)] : []));
  return [...earlier, ...current].sort((a, b) => a.at - b.at);
}

/** Freshdesk stamps a ticket and its first status one after the other. */
const stampedApart = minute;

/** True where the ticket still is `Open`, as it was made. */
const isUntouched = ({ status, stats, created_at }: TicketReply): boolean =>
  status === 2 &&
  isSet(stats?.status_updated_at) &&
  stats.status_updated_at - created_at <= stampedApart &&
  !isSet(stats.reopened_at);

/**
 * All that happened is known since then; null: all is known. No API tells a ticket's earlier
 * statuses: they are known from the last change on, and wholly where there never was one. Nor does
 * any tell when a ticket was marked as spam or deleted.
 */
export function knownFrom(ticket: TicketReply): Instant | null {
  const changed = ticket.stats?.status_updated_at;
  if (!isSet(changed) || whyGone(ticket) !== null) return ticket.updated_at;
  const isFirst = changed - ticket.created_at <= stampedApart && !isSet(ticket.stats?.reopened_at);
  return isFirst ? null : changed;
}
