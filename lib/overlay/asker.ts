import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { isSameValue } from '../domain/edit/same-value.ts';
import type { HelpdeskPageKind, TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import { refreshEvery } from '../domain/view/badge.ts';
import type { PageView, TicketView } from '../domain/view/views.ts';
import type { Clock } from '../ports/clock.ts';
import type { TicketReading } from '../ports/helpdesk.ts';
import { createLately, keptFor, type Question } from './lately.ts';
import { inTime, pauseAfterFailure, type OverlayWorker } from './worker.ts';

/** How long after an answer the next question may come, in milliseconds. */
const pause = {
  /** About other tickets, or because the worker said that something changed. */
  forNews: 200,
  /** About the same tickets, of which the page shows something else. */
  forFacts: 5000,
};

/** A longer list is asked about in parts, as it comes into sight. */
const mostAtOnce = 100;

export interface Asker {
  /**
   * Asks about what the page now shows, if that is new, wanted or old; of a long list, what is in sight
   * and what follows it. */
  consider(
    page: HelpdeskPageKind,
    readings: readonly TicketReading[],
    signedInAs: () => string | null,
    inSight: ReadonlySet<TicketId>,
  ): void;
  /** What is known is old: ask at the next chance. */
  refresh(): void;
  /** A question that is still open will never be answered: ask again. */
  restart(): void;
  /** Takes a view that came another way. */
  learn(view: TicketView): void;
  view(ticketId: TicketId): TicketView | undefined;
  /** Why the last answer says nothing of any ticket. */
  problem(): HelpdeskProblem | null;
  /** When to consider again; null while nothing is shown or an answer is awaited. */
  nextAt(): number | null;
}

/** `it` without its place on the page. */
function factsOf(it: TicketReading): TicketFacts {
  const { anchor: _, ...facts } = it;
  return facts;
}

/** True where a page shows the same of a ticket. */
const isSame = (a: TicketFacts, b: TicketFacts) =>
  isSameValue([a.found, a.missing, a.shown], [b.found, b.missing, b.shown]);

/**
 * Asks the worker for a page's tickets in one batch, one question at a time. An answer is kept by
 * ticket, and dropped where the page is another by now: a badge never shows another ticket's view.
 * A list that is come back to says at once what it said, and is asked about as far as it shows something
 * else, or was answered for more than a moment ago.
 */
export function createAsker(
  worker: OverlayWorker,
  clock: Clock,
  answered: () => void,
  signal: AbortSignal,
): Asker {
  let views = new Map<TicketId, TicketView>();
  let problem: HelpdeskProblem | null = null;
  let route = '';
  /** How each ticket of the page was asked about last. */
  const asked = new Map<TicketId, Question>();
  let wasList = false;
  const lately = createLately();
  let generation = 0;
  let isAsking = false;
  /** What the open question is about. */
  let open: readonly TicketFacts[] = [];
  let answeredAt = Number.NEGATIVE_INFINITY;
  let blockedUntil = Number.NEGATIVE_INFINITY;
  let nextAt: number | null = null;

  const forget = () => {
    asked.clear();
    blockedUntil = Number.NEGATIVE_INFINITY;
  };
  const refresh = () => {
    lately.clear();
    forget();
  };
  const restart = () => {
    generation += 1;
    isAsking = false;
    refresh();
  };

  function dueAt(it: TicketFacts): number {
    const before = asked.get(it.ticketId);
    if (!before) return answeredAt + pause.forNews;
    // An answer that says nothing of it was about another address: the worker may see it late.
    if (isSame(before.facts, it) && views.has(it.ticketId))
      return before.at + (before.generation === generation ? refreshEvery : keptFor);
    return answeredAt + (before.generation === generation ? pause.forFacts : pause.forNews);
  }

  function turnTo(isList: boolean, readings: readonly TicketFacts[]) {
    if (isAsking) for (const { ticketId } of open) asked.delete(ticketId);
    lately.leave(wasList, asked, views);
    forget();
    generation += 1;
    isAsking = false;
    wasList = isList;
    problem = null;
    const shown = new Set(readings.map((it) => it.ticketId));
    views = new Map([...views].filter(([id]) => shown.has(id)));
  }

  /** What was answered of it on another list still counts where it shows the same. */
  function recall(it: TicketFacts, now: number) {
    const { ticketId } = it;
    const known = asked.has(ticketId) ? undefined : lately.of(ticketId, now);
    if (!known || !isSame(known.question.facts, it)) return;
    asked.set(ticketId, known.question);
    views.set(ticketId, known.view);
  }

  function settle(why: HelpdeskProblem | null) {
    problem = why;
    isAsking = false;
    answeredAt = clock.now();
    if (problem !== null) {
      refresh();
      blockedUntil = answeredAt + Math.max(pauseAfterFailure, problem.retryAfter ?? 0);
    }
    answered();
  }

  async function ask(question: Promise<PageView>) {
    const mine = generation;
    const isOver = () => mine !== generation || signal.aborted;
    isAsking = true;
    try {
      const answer = await inTime(question);
      if (isOver()) return;
      for (const view of answer.tickets) views.set(view.ref.ticketId, view);
      settle(answer.problem);
    } catch (error) {
      // That the worker itself said nothing, or refused, is no fault of the helpdesk.
      if (!isOver()) settle({ kind: 'worker', detail: String(error) });
    }
  }

  return {
    consider(page, readings, signedInAs, inSight) {
      const here = JSON.stringify(page);
      if (here !== route) turnTo(page.kind === 'ticket-list', readings);
      route = here;
      nextAt = null;
      if (isAsking || readings.length === 0) return;
      const now = clock.now();
      if (wasList) for (const it of readings) recall(it, now);
      // A ticket that stands there twice is asked about once.
      const unique = new Map(readings.map((it) => [it.ticketId, it]));
      const rows = [...unique.values()];
      const isOfHere = (it: TicketFacts) => asked.get(it.ticketId)?.generation === generation;
      const isLong = rows.length > mostAtOnce;
      // Before the first frame nobody knows what is in sight: the beginning is taken for it.
      const first =
        isLong && (inSight.size > 0 || rows.some(isOfHere))
          ? rows.filter((it) => inSight.has(it.ticketId))
          : rows;
      nextAt = Math.max(Math.min(...first.map(dueAt)), blockedUntil);
      if (now < nextAt) return;
      nextAt = null;
      const isDue = (it: TicketFacts) => dueAt(it) <= now;
      const isInPart = isLong || rows.some((it) => asked.has(it.ticketId) && !isOfHere(it));
      const top = first.find(isDue);
      const some =
        isInPart && top ? rows.slice(rows.indexOf(top)).filter(isDue).slice(0, mostAtOnce) : rows;
      open = some.map(factsOf);
      for (const facts of open) asked.set(facts.ticketId, { at: now, facts, generation });
      void ask(worker.assess(page, open, signedInAs()));
    },
    refresh,
    restart,
    learn: (view) => void views.set(view.ref.ticketId, view),
    view: (ticketId) => views.get(ticketId),
    problem: () => problem,
    nextAt: () => nextAt,
  };
}
