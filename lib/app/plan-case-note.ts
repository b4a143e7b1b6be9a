import { planCaseNoteFor } from '../domain/plan/case-note.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { caseOfTicket } from './case-of-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { notOnTheirWay } from './plan-escalation.ts';
import { writesOf } from './writes-of.ts';

/**
 * The note by which the team learns what happened to a case, for the user to see before it is sent by
 * `sendEscalation`; null where the team knows everything, or the helpdesk takes no notes.
 *
 * @throws {Refusal} when the ticket cannot be read.
 */
export async function planCaseNote(needs: Dependencies, asked: TicketRef): Promise<Plan | null> {
  const known = await caseOfTicket(needs, asked);
  const { ref, state, matrix } = known;
  if (!writesOf(known).includes('note')) return null;
  const tier = state.tier ?? 1;
  return planCaseNoteFor({
    key: needs.newId(),
    ref,
    tier,
    tierName: matrix?.tiers.find(({ level }) => level === tier)?.name ?? '',
    unshared: await notOnTheirWay(needs, ref),
    text: needs.text,
  });
}
