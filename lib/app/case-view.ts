import { caseGaps } from '../domain/case/case-gaps.ts';
import { casePromises } from '../domain/case/case-promises.ts';
import { offeredCriteria } from '../domain/case/close-refusal.ts';
import { checklists } from '../domain/case/checklists.ts';
import { eventText } from '../domain/case/event-text.ts';
import { inOrder } from '../domain/case/merge-logs.ts';
import type { CaseEvent } from '../domain/case/case-event.ts';
import { reason } from '../domain/reason.ts';
import { reasonInUtc } from '../domain/plan/plan-text.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { CaseView } from '../domain/view/case-view.ts';
import { caseOfTicket } from './case-of-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { notOnTheirWay } from './plan-escalation.ts';
import { writesOf } from './writes-of.ts';

/** Of the helpdesk's own history only the frame of the case; the rest is on the ticket's page. */
const framing = new Set<CaseEvent['kind']>(['created', 'status']);

/**
 * The case of the ticket that `asked` names, with its log, its promises and its checklists.
 *
 * @throws {Refusal} when the ticket cannot be read.
 */
export async function caseView(needs: Dependencies, asked: TicketRef): Promise<CaseView> {
  const known = await caseOfTicket(needs, asked);
  const { ref, observed, log, state, assessment, matrix, api } = known;
  const now = needs.clock.now();
  const { account } = await needs.memory.load(ref.origin);
  const own = observed.record.ticket.events.filter(({ kind }) => framing.has(kind));
  const events: CaseEvent[] = [...own, ...inOrder(log).map(({ event }) => event)];
  const happened = events
    .sort((a, b) => a.at - b.at)
    .flatMap((event) => {
      const said = eventText(event, needs.text);
      return said === null ? [] : [{ at: event.at, author: event.author ?? null, said }];
    });
  const asks = (level: number) => reasonInUtc(needs.text, reason('requires-reference', level));
  return {
    ref,
    state,
    isMine: account !== null && state.lead?.who === account,
    happened,
    promises: casePromises(state, assessment?.clocks ?? [], now),
    gaps: caseGaps(state, matrix, now),
    checklists: matrix ? checklists(matrix, state.checked, asks) : [],
    closure: offeredCriteria(matrix),
    team: {
      readsNotes: api.readNotes !== undefined,
      writesNotes: writesOf(known).includes('note'),
      unshared: (await notOnTheirWay(needs, ref)).length,
    },
  };
}
