import { reason } from '../domain/reason.ts';
import { isHumanFact } from '../domain/ticket/event-record.ts';
import type { TicketEvent, TicketRef } from '../domain/ticket/ticket.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { TicketView } from '../domain/view/views.ts';
import type { Dependencies } from './dependencies.ts';
import { knownTicket, refusePrivate } from './known-ticket.ts';
import { Refusal } from './refusal.ts';
import { viewTicket } from './ticket-view.ts';

/**
 * Adds what a person knows to a ticket, and gives the ticket judged anew. The event is on disk
 * before this answers; a time in the future counts as now.
 *
 * @throws {Refusal} when the event is the helpdesk's to tell, or the ticket cannot be read.
 */
export async function addFact(
  needs: Dependencies,
  asked: TicketRef,
  event: TicketEvent,
): Promise<TicketView> {
  if (!isHumanFact(event)) throw new Refusal(reason('not-a-fact', event.kind), needs.text);
  await refusePrivate(needs);
  const { site, ref, reading } = await knownTicket(needs, asked, false);
  const { account } = await needs.memory.load(asked.origin);
  const author = event.author ?? account;
  const told = {
    ...event,
    at: toInstant(Math.min(event.at, needs.clock.now())),
    by: 'agent',
    ...(author === null ? {} : { author }),
  } as const;
  await needs.cases.add(ref, [{ id: needs.newId(), event: told }]);
  const view = await viewTicket(needs, site, asked, reading, { because: true });
  await needs.views.saveTickets([view]);
  await needs.access.refreshOpenTabs(asked.origin);
  return view;
}
