import type { CaseDraft, CaseEntry, CaseEvent } from '../domain/case/case-event.ts';
import { isCaseEntry } from '../domain/case/case-record.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import { readCase } from '../domain/case/read-case.ts';
import { refuseEvent } from '../domain/case/refuse-event.ts';
import { reason } from '../domain/reason.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { caseOfTicket, type TicketCase } from './case-of-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { refusePrivate } from './known-ticket.ts';
import { Refusal } from './refusal.ts';

/** What a change made of a case. */
export interface ChangedCase {
  readonly state: CaseState;
  readonly added: readonly CaseEntry[];
}

async function add(
  needs: Dependencies,
  asked: TicketRef,
  draftsFor: (it: TicketCase, account: string | null) => readonly CaseDraft[],
): Promise<ChangedCase> {
  await refusePrivate(needs);
  const known = await caseOfTicket(needs, asked);
  const { account } = await needs.memory.load(asked.origin);
  const ticketEvents = known.observed.record.ticket.events;
  // After all that is known, whatever another agent's clock says: what is told now comes last.
  const at = toInstant(Math.max(needs.clock.now(), ...known.log.map(({ event }) => event.at)));
  const common = {
    at,
    by: 'agent',
    ...(account === null ? {} : { author: account }),
  } as const;
  let log = known.log;
  const added: CaseEntry[] = [];
  for (const draft of draftsFor(known, account)) {
    const event: CaseEvent = { ...draft, ...common };
    const entry = { id: needs.newId(), event };
    if (!isCaseEntry(entry)) throw new Refusal(reason('case-words'), needs.text);
    const why = refuseEvent(readCase(log, ticketEvents), event, known.matrix);
    if (why) throw new Refusal(why, needs.text);
    log = [...log, entry];
    added.push(entry);
  }
  await needs.cases.add(known.ref, added);
  await needs.access.refreshOpenTabs(asked.origin);
  return { state: readCase(log, ticketEvents), added };
}

/**
 * Adds what a person says of a case, all of it or nothing; on disk before this answers. The team reads
 * it once it is shared: `planCaseNote`.
 *
 * @throws {Refusal} with the reason where the case as it stands, or the policy, does not allow it.
 */
export const changeCase = (
  needs: Dependencies,
  asked: TicketRef,
  drafts: readonly CaseDraft[],
): Promise<ChangedCase> => inTurn(needs.cases, () => add(needs, asked, () => drafts));

/**
 * *I take it*: whoever is signed in leads from now on, and the tier that was called in has thereby
 * acknowledged. Taking over from somebody else needs a reason.
 *
 * @throws {Refusal} where nobody knows who is signed in, and as `changeCase`.
 */
export const takeCase = (
  needs: Dependencies,
  asked: TicketRef,
  why: string | null = null,
): Promise<ChangedCase> =>
  inTurn(needs.cases, () =>
    add(needs, asked, ({ state }, account) => {
      if (account === null) throw new Refusal(reason('case-taker-not-known'), needs.text);
      const lead: CaseDraft = {
        kind: 'lead',
        who: account,
        ...(why === null ? {} : { reason: why }),
      };
      return state.status === 'open' && state.tier !== null
        ? [lead, { kind: 'acknowledged', tier: state.tier }]
        : [lead];
    }),
  );
