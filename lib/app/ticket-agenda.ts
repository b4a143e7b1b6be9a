import { readCase } from '../domain/case/read-case.ts';
import { isOwnCase } from '../domain/customer/own-case.ts';
import { agendaOf, type Agenda } from '../domain/deadlines/agenda.ts';
import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import type { Dependencies } from './dependencies.ts';
import { judge } from './judge.ts';
import { ownCaseAgenda } from './own-case-agenda.ts';
import { readTicket } from './read-ticket.ts';
import { minute, toInstant, type Instant } from '../domain/time/instant.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { workingSite, type WorkingSite } from './known-ticket.ts';

/** A reading this young is told by as it is. */
const youngFor = minute;
/** After this long a helpdesk that could not be reached is asked again. */
const askAgainAfter = 5 * minute;

/** What a ticket has to tell, or why it cannot be told. */
export type TicketAgenda =
  | { readonly kind: 'known'; readonly agenda: Agenda }
  /** It cannot be read now. */
  | { readonly kind: 'later'; readonly at: Instant }
  /** It is not looked after any more: not ours, merged into another, or not to be seen. */
  | { readonly kind: 'gone' };

async function judged(
  needs: Dependencies,
  { site }: WorkingSite,
  observed: ObservedTicket,
): Promise<TicketAgenda> {
  const { ref, record } = observed;
  if (record.mergedInto !== null) return { kind: 'gone' };
  const { ticket } = record;
  const [log, facts] = await Promise.all([needs.cases.log(ref), needs.cases.events(ref)]);
  const { assessment, matrix } = await judge(needs, site, ticket, facts, false);
  const state = readCase(log, ticket.events);
  return { kind: 'known', agenda: agendaOf({ ref, assessment, matrix, state }, needs.clock.now()) };
}

/** Problems that say that the ticket is not there any more, or not for this user. */
const isGone = ({ kind }: HelpdeskProblem): boolean => kind === 'not-found' || kind === 'forbidden';

/** Asks the helpdesk; where it cannot say, what was `known` still counts. */
async function readAnew(
  needs: Dependencies,
  ref: TicketRef,
  at: WorkingSite,
  known: TicketAgenda | null,
): Promise<TicketAgenda> {
  const { observed, problem } = await readTicket(needs, { ...ref, api: at.api, isPrivate: false });
  if (observed) return judged(needs, at, observed);
  // Without a problem it is a page that nobody has opened.
  if (problem === null || isGone(problem)) return { kind: 'gone' };
  return known ?? { kind: 'later', at: toInstant(needs.clock.now() + askAgainAfter) };
}

/**
 * What the ticket has to tell, as it was last read. Where something is `news` and the reading is old,
 * the helpdesk is asked first, if `mayAsk`: nobody is to be told of what was answered meanwhile.
 */
export async function ticketAgenda(
  needs: Dependencies,
  ref: TicketRef,
  news: (agenda: Agenda) => Promise<boolean>,
  mayAsk: () => boolean,
): Promise<TicketAgenda> {
  if (isOwnCase(ref)) return ownCaseAgenda(needs, ref);
  const at = await workingSite(needs, ref.origin).catch(() => null);
  if (!at) return { kind: 'gone' };
  const observed = await needs.tickets.find(ref);
  if (!observed) return readAnew(needs, ref, at, null);
  const known = await judged(needs, at, observed);
  // After a write nobody has read the ticket yet.
  if (observed.isOutdated) return readAnew(needs, ref, at, known);
  const age = Math.abs(needs.clock.now() - observed.observedAt);
  if (known.kind !== 'known' || age < youngFor || !(await news(known.agenda)) || !mayAsk())
    return known;
  return readAnew(needs, ref, at, known);
}
