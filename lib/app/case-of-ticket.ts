import type { CaseEntry } from '../domain/case/case-event.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import { readCase } from '../domain/case/read-case.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { judge, type Judgement } from './judge.ts';
import { knownTicket, type KnownTicket } from './known-ticket.ts';

/** A ticket with its case and what the policy says of both. */
export interface TicketCase extends KnownTicket, Judgement {
  readonly log: readonly CaseEntry[];
  readonly state: CaseState;
}

/**
 * The case of the ticket that `asked` names, as its log and the helpdesk tell it now.
 *
 * @throws {Refusal} as `knownTicket`.
 */
export async function caseOfTicket(needs: Dependencies, asked: TicketRef): Promise<TicketCase> {
  const known = await knownTicket(needs, asked, await needs.access.isPrivateInFront());
  const { ticket } = known.observed.record;
  const [log, facts] = await Promise.all([
    needs.cases.log(known.ref),
    needs.cases.events(known.ref),
  ]);
  const judgement = await judge(needs, known.site, ticket, facts, false);
  return { ...known, ...judgement, log, state: readCase(log, ticket.events) };
}
