import type { HelpdeskClock } from '../../domain/clocks/helpdesk-clock.ts';
import { succeed } from '../../domain/result.ts';
import { ticketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askForMore } from './check-reply.ts';
import { ownClocks } from './own-clocks.ts';
import { policyMetricsReply } from './parse-clocks.ts';
import { ticketListReply, type TicketReply } from './parse-ticket.ts';
import { policyMetricsRequest, ticketListRequest } from './requests.ts';

/**
 * Zendesk's own clocks of a ticket; null where it does not tell them, as on plans without SLAs.
 *
 * Sources disagree on whether a single ticket brings them. Their absence proves nothing: they have an
 * endpoint of their own, behind a plan, and come with lists.
 */
export function* talkClocks(ticket: TicketReply): Conversation<readonly HelpdeskClock[] | null> {
  const { slas, metric_events: events } = ticket;
  if (slas) return succeed(ownClocks(slas.policy_metrics, events));
  const id = ticketId(ticket.id);
  const own = yield* askForMore(policyMetricsRequest(id), policyMetricsReply);
  if (!own.ok) return own;
  if (own.value) return succeed(ownClocks(own.value.policy_metrics, events));
  const list = yield* askForMore(ticketListRequest([id], true), ticketListReply);
  if (!list.ok) return list;
  const inList = list.value?.tickets.find((it) => it.id === ticket.id)?.slas;
  return succeed(inList ? ownClocks(inList.policy_metrics, events) : null);
}
