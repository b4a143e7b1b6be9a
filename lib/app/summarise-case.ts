import type { Audience } from '../domain/case/summary/audience.ts';
import { caseSummary, type CaseSummary } from '../domain/case/summary/case-summary.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { caseOfTicket } from './case-of-ticket.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The case of a ticket summed up for `audience`; `summaryText` and `summaryMarkdown` write it down.
 *
 * @throws {Refusal} when the ticket cannot be read.
 */
export async function summariseCase(
  needs: Dependencies,
  asked: TicketRef,
  audience: Audience,
): Promise<CaseSummary> {
  const { observed, assessment, matrix, state, log } = await caseOfTicket(needs, asked);
  return caseSummary({
    ticket: observed.record.ticket,
    assessment,
    matrix,
    state,
    log,
    audience,
    now: needs.clock.now(),
    text: needs.text,
  });
}
