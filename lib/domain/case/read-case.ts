import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import { applyEvent } from './apply-event.ts';
import { acknowledge, reopenedByTicket, solvedByTicket } from './apply-lifecycle.ts';
import type { CaseEntry } from './case-event.ts';
import { isOver, noCase, type CaseState } from './case-state.ts';
import { inOrder } from './merge-logs.ts';
import { outOfPlace } from './out-of-place.ts';

/** What the helpdesk itself shows of the case: a tier that replies has acknowledged. */
function applyTicketEvent(state: CaseState, event: TicketEvent): CaseState {
  if (event.kind === 'status')
    return isFinished(event.to)
      ? solvedByTicket(state, event.at)
      : reopenedByTicket(state, event.at);
  if (event.kind !== 'public-reply' || event.by !== 'agent' || state.tier === null) return state;
  const awaited = state.tiers.find(({ tier }) => tier === state.tier);
  return awaited && awaited.acknowledgedAt === null && !isOver(state)
    ? acknowledge(state, awaited.tier, event.at, 'reply')
    : state;
}

function applyEntry(state: CaseState, { id, event }: CaseEntry): CaseState {
  const why = outOfPlace(state, event);
  if (why === null) return applyEvent(state, event);
  // Before the first escalation there is no case that anything could be out of place in.
  if (state.status === 'none') return state;
  return { ...state, outOfPlace: [...state.outOfPlace, { id, reason: why }] };
}

/**
 * The cases of a ticket in order, each from its first escalation to its end; the last one may be
 * going on. Any log makes cases, however its entries were merged: what fits none is in `outOfPlace`.
 *
 * `ticketEvents` are the helpdesk's own, from which an answer and a solution are read where nobody
 * told them; at one instant they come after what was told.
 */
export function readCases(
  entries: readonly CaseEntry[],
  ticketEvents: readonly TicketEvent[] = [],
): readonly CaseState[] {
  const told = inOrder(entries).map((entry) => ({ at: entry.event.at, entry, event: null }));
  const seen = ticketEvents.map((event) => ({ at: event.at, entry: null, event }));
  const over: CaseState[] = [];
  let state = noCase;
  for (const { entry, event } of [...told, ...seen].sort((a, b) => a.at - b.at)) {
    if (entry?.event.kind === 'escalated' && isOver(state)) {
      over.push(state);
      state = noCase;
    }
    state = entry ? applyEntry(state, entry) : applyTicketEvent(state, event);
  }
  return state.status === 'none' ? over : [...over, state];
}

/** The present case of a ticket, `noCase` where there is none. */
export const readCase = (
  entries: readonly CaseEntry[],
  ticketEvents: readonly TicketEvent[] = [],
): CaseState => readCases(entries, ticketEvents).at(-1) ?? noCase;
