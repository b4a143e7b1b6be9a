import { assess } from '../domain/assess.ts';
import { readOwnCase } from '../domain/customer/own-case.ts';
import { tierDeadlines } from '../domain/customer/own-case-deadlines.ts';
import { agendaOf } from '../domain/deadlines/agenda.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';
import { judgeOwnCase } from './own-cases.ts';
import type { TicketAgenda } from './ticket-agenda.ts';

/** What a customer's own case has to tell: its vendor's clocks, and when a tier opens. */
export async function ownCaseAgenda(
  needs: Pick<
    Dependencies,
    'additions' | 'cases' | 'clock' | 'matrices' | 'preferences' | 'timeZone'
  >,
  ref: TicketRef,
): Promise<TicketAgenda> {
  const log = await needs.cases.log(ref);
  const own = readOwnCase(ref, log);
  if (!own) return { kind: 'gone' };
  const now = needs.clock.now();
  const { assessment, matrix, editions, settings } = await judgeOwnCase(needs, own, now);
  const lastAt = toInstant(Math.min(now, Math.max(...log.map(({ event }) => event.at))));
  const more =
    own.ticket === null || own.isClosed || editions.length === 0
      ? []
      : tierDeadlines(assess(own.ticket, editions, lastAt, settings).ladder);
  return {
    kind: 'known',
    agenda: agendaOf({ ref, assessment, matrix, state: own.state, more }, now),
  };
}
