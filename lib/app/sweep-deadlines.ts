import type { Agenda } from '../domain/deadlines/agenda.ts';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import { second, toInstant, type Instant } from '../domain/time/instant.ts';
import type { WatchedTicket } from '../ports/deadlines.ts';
import type { Dependencies } from './dependencies.ts';
import { tellDeadlines } from './tell-deadlines.ts';
import { ticketAgenda, type TicketAgenda } from './ticket-agenda.ts';

/** As many tickets as are looked at together. */
const atOnce = 200;
/** As many of them as a helpdesk is asked about before something is told. */
const mostAsked = 5;
/** What is still to be looked at after so many rounds waits for the next sweep. */
const mostRounds = 100;

interface Looked {
  readonly watched: WatchedTicket;
  readonly found: TicketAgenda;
  /** What was not told yet. */
  readonly news: readonly Deadline[];
}

async function look(
  needs: Dependencies,
  watched: WatchedTicket,
  mayAsk: () => boolean,
): Promise<Looked> {
  const newsOf = async ({ due }: Agenda) => {
    const late = due.filter(({ at }) => at > watched.firstAt);
    return late.length === 0 ? [] : needs.told.unknown(late);
  };
  const isNews = async (agenda: Agenda) => (await newsOf(agenda)).length > 0;
  const found = await ticketAgenda(needs, watched.ref, isNews, mayAsk);
  return { watched, found, news: found.kind === 'known' ? await newsOf(found.agenda) : [] };
}

async function settle({ deadlines }: Dependencies, { watched, found }: Looked): Promise<void> {
  if (found.kind === 'gone') return deadlines.remove(watched.ref);
  return found.kind === 'later'
    ? deadlines.settle(watched, found.at, null)
    : deadlines.settle(watched, found.agenda.nextAt, found.agenda.press);
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null => {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : toInstant(Math.min(...known));
};

/**
 * Tells every deadline that has passed and was not told, once; may run at any time, any number of
 * times, in any number of workers. Gives when it is to run again, and asks to be woken for it.
 *
 * What is told is on disk before the index moves on: a worker that dies at any point leaves nothing
 * behind that the next sweep does not find.
 */
export async function sweepDeadlines(needs: Dependencies): Promise<Instant | null> {
  let asked = 0;
  const mayAsk = () => (asked += 1) <= mostAsked;
  const pending = new Map<string, Looked>();
  const nameOf = ({ ref }: WatchedTicket) => `${ref.origin} ${ref.ticketId}`;
  // Everything is looked at before anything is told: what was slept through is told together.
  for (let round = 0; round < mostRounds; round += 1) {
    const due = await needs.deadlines.due(needs.clock.now(), atOnce + pending.size);
    const left = due.filter((it) => pending.get(nameOf(it))?.watched.version !== it.version);
    if (left.length === 0) break;
    for (const watched of left) {
      const looked = await look(needs, watched, mayAsk);
      pending.delete(nameOf(watched));
      if (looked.news.length > 0) pending.set(nameOf(watched), looked);
      else await settle(needs, looked);
    }
  }
  const news = [...pending.values()].flatMap((it) => it.news);
  const tellAgain = await tellDeadlines(needs, news);
  for (const it of pending.values()) await settle(needs, it);
  const indexed = await needs.deadlines.next();
  // What changed meanwhile is due at once: soon is early enough.
  const soon = toInstant(needs.clock.now() + second);
  const next = earliest([indexed === null ? null : toInstant(Math.max(indexed, soon)), tellAgain]);
  needs.deadlineWake.at(next);
  return next;
}
