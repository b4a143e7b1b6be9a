import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { answeredAnother } from '../check-reply.ts';
import { askFor } from './check-reply.ts';
import { eventsFromAudits } from './events-from-audits.ts';
import { historySpan } from './history-span.ts';
import { ticketReply } from './parse-ticket.ts';
import { usersById } from './parse-user.ts';
import { ticketRequest } from './requests.ts';
import { talkClocks } from './talk-clocks.ts';
import { talkAudits, talkAuthors } from './talk-history.ts';
import { talkNames } from './talk-names.ts';
import { isSignedOut } from './talk-who-am-i.ts';
import { missingIn, recordFrom, ticketFromReply } from './ticket-from-reply.ts';

/** A page in the place of data may be the login page: then the session is over. */
export function* explain(problem: HelpdeskProblem): Conversation<never> {
  const isOver = problem.kind === 'unexpected' && (yield* isSignedOut());
  return fail(isOver ? { ...problem, kind: 'signed-out' } : problem);
}

/** One ticket with its history: 500 audits at most. */
export function* talkTicket(asked: TicketId): Conversation<TicketRecord> {
  const reply = yield* askFor(ticketRequest(asked), ticketReply);
  if (!reply.ok) return yield* explain(reply.error);
  const { ticket, ...beside } = reply.value;
  if (ticket.id !== asked) return fail(answeredAnother(ticketRequest(asked)));
  const clocks = yield* talkClocks(ticket);
  if (!clocks.ok) return clocks;
  const names = yield* talkNames(ticket);
  if (!names.ok) return names;
  const pages = yield* talkAudits(asked);
  if (!pages.ok) return yield* explain(pages.error);
  const people = yield* talkAuthors(pages.value.audits, usersById(pages.value.users, beside.users));
  if (!people.ok) return people;

  const span = historySpan(ticket, pages.value);
  const users = people.value;
  const all = { ...beside, users: [...users.values()] };
  const events = eventsFromAudits(span, { ticket, users, names: names.value, beside: all });
  const speaks = new Set(['created', 'message', 'public-reply']);
  const isUnclear = events.some((it) => speaks.has(it.kind) && it.by === undefined);
  const missing = new Set([
    ...missingIn(ticket, all, names.value),
    ...(ticket.description === undefined ? ['body'] : []),
    ...(span.knownFrom === null ? [] : ['history']),
    ...(isUnclear ? ['authors'] : []),
  ]);
  return succeed(
    recordFrom(ticket, clocks.value, {
      ticket: {
        ...ticketFromReply(ticket, all, names.value),
        completeness: span.knownFrom === null ? 'full' : 'partial',
        knownFrom: span.knownFrom,
        events,
      },
      missing: [...missing],
    }),
  );
}
