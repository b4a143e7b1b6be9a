import type { TicketEvent } from '../ticket/ticket.ts';
import type { CaseEntry } from './case-event.ts';
import { isStep } from './case-record.ts';
import { inOrder } from './merge-logs.ts';

/** The escalations of cases that were withdrawn: nobody owes them an answer any more. */
function withdrawnEscalations(ordered: readonly CaseEntry[]): ReadonlySet<CaseEntry> {
  const withdrawn = new Set<CaseEntry>();
  let present: CaseEntry[] = [];
  for (const entry of ordered) {
    const { kind } = entry.event;
    if (kind === 'escalated') present.push(entry);
    if (kind === 'withdrawn') for (const it of present) withdrawn.add(it);
    if (kind === 'withdrawn' || kind === 'closed') present = [];
  }
  return withdrawn;
}

/**
 * What of a case's log counts for severity, clocks and ladder: the ticket's own events, with the
 * references that tiers gave later, and the customer's agreement by its plain name. An escalation that
 * was withdrawn counts no more.
 */
export function clockEvents(entries: readonly CaseEntry[]): readonly TicketEvent[] {
  const references = new Map<number, string>();
  const ordered = inOrder(entries);
  const withdrawn = withdrawnEscalations(ordered);
  for (const { event } of ordered)
    if (event.kind === 'reference') references.set(event.tier, event.reference);
  return ordered.flatMap((entry): TicketEvent[] => {
    const { event } = entry;
    if (withdrawn.has(entry)) return [];
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
