import { assess } from '../domain/assess.ts';
import { withMappedFields } from '../domain/assignment/field-map.ts';
import { chooseEdition } from '../domain/matrix/choose-edition.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { withEvents } from '../domain/ticket/with-events.ts';
import type { WhatIfQuestion } from '../domain/what-if/question.ts';
import { suppositionsFor } from '../domain/what-if/choices.ts';
import { whatIf, type WhatIf } from '../domain/what-if/what-if.ts';
import type { Dependencies } from './dependencies.ts';
import { groundsFor } from './judge.ts';
import { knownTicket } from './known-ticket.ts';
import { Refusal } from './refusal.ts';

/**
 * What would come of a supposition about a ticket, as it stands now. Nothing is kept or sent.
 *
 * @throws {Refusal} when the ticket cannot be read, no matrix is chosen, the choice is not one that is
 * offered for it now, or the supposed time is before the ticket.
 */
export async function askWhatIf(
  needs: Dependencies,
  asked: TicketRef,
  question: WhatIfQuestion,
  isPrivate: boolean,
): Promise<WhatIf> {
  const { site, ref, observed } = await knownTicket(needs, asked, isPrivate);
  const mapped = withMappedFields(observed.record.ticket, site.fieldMap);
  const ticket = withEvents(mapped, await needs.cases.events(ref));
  const grounds = await groundsFor(needs, site, observed.record.ticket);
  if (!grounds) throw new Refusal(reason('no-matrix'), needs.text);
  const { editions, settings } = grounds;
  const now = needs.clock.now();
  if ('replyAt' in question) {
    const { replyAt } = question;
    if (replyAt < ticket.createdAt) throw new Refusal(reason('before-ticket'), needs.text);
    return whatIf(ticket, editions, settings, now, { kind: 'reply', at: replyAt });
  }
  const assessment = assess(ticket, editions, now, settings);
  const edition = chooseEdition(editions, ticket.createdAt);
  const offered = suppositionsFor(assessment, edition, ticket.status, now);
  const chosen = offered.find(({ id }) => id === question.choice);
  if (!chosen) throw new Refusal(reason('not-offered'), needs.text);
  return whatIf(ticket, editions, settings, now, chosen.supposition);
}
