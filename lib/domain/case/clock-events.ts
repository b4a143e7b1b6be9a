import type { TicketEvent } from '../ticket/ticket.ts';
import type { CaseEntry } from './case-event.ts';
import { isStep } from './case-record.ts';
import { inOrder } from './merge-logs.ts';

/**
 * What of a case's log counts for severity, clocks and ladder: the ticket's own events, with the
 * references that tiers gave later, and the customer's agreement by its plain name.
 */
export function clockEvents(entries: readonly CaseEntry[]): readonly TicketEvent[] {
  const references = new Map<number, string>();
  for (const { event } of inOrder(entries))
    if (event.kind === 'reference') references.set(event.tier, event.reference);
  return inOrder(entries).flatMap(({ event }): TicketEvent[] => {
    if (event.kind === 'agreed') {
      const { at, by, author } = event;
      const who = {
        ...(by === undefined ? {} : { by }),
        ...(author === undefined ? {} : { author }),
      };
      return [{ kind: 'customer-agreed', at, ...who }];
    }
    if (isStep(event)) return [];
    if (event.kind !== 'escalated' || event.reference !== undefined) return [event];
    const reference = references.get(event.tier);
    return [reference === undefined ? event : { ...event, reference }];
  });
}
