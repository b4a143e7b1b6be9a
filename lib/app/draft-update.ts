import { nextUpdateDue } from '../domain/case/case-promises.ts';
import { plainText } from '../domain/plan/plain-text.ts';
import { templateFacts } from '../domain/plan/template-facts.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { caseOfTicket } from './case-of-ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';

/** The longest update, in UTF-16 units. */
const longestUpdate = 4000;

/**
 * An update to the customer in the team's words, for the user to edit and to send by themselves:
 * Uptier writes to no customer. Without a template it says how the case stands and what comes next.
 *
 * @throws {Refusal} when the ticket cannot be read or no matrix is chosen.
 */
export async function draftUpdate(needs: Dependencies, asked: TicketRef): Promise<string> {
  const { observed, assessment, matrix, state, log } = await caseOfTicket(needs, asked);
  const { text } = needs;
  const tiers = assessment?.ladder.tiers ?? [];
  const tier = tiers.find(({ level }) => level === (state.tier ?? 1)) ?? tiers[0];
  if (!assessment || !matrix || !tier) throw new Refusal(reason('no-matrix'), text);
  const now = needs.clock.now();
  const nextUpdateAt = nextUpdateDue(state, assessment.clocks, now);
  const reference = state.tiers.find((it) => it.tier === tier.level)?.reference ?? null;
  const input = {
    ticket: observed.record.ticket,
    assessment,
    tier,
    channel: null,
    reference,
    by: null,
    now,
    text,
  };
  const facts = templateFacts(
    input,
    log.flatMap(({ event }) => (event.kind === 'workaround' ? [event] : [])),
    { lead: state.lead?.who ?? null, nextUpdateAt },
  );
  const template = matrix.templates?.update;
  const filled = template === undefined ? null : needs.fillTemplate(template, facts);
  const plain = [
    text(`summary_status_${state.status.replaceAll('-', '_')}`),
    ...(facts.nextUpdate === '' ? [] : [text('summary_next_update', facts.nextUpdate)]),
  ].join('\n');
  return plainText(filled ?? plain, longestUpdate);
}
