import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { HelpdeskPageKind } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import { refreshEvery } from '../domain/view/badge.ts';
import type { PageView, TicketView } from '../domain/view/views.ts';
import type { Clock } from '../ports/clock.ts';
import type { TicketReading } from '../ports/helpdesk.ts';
import type { OverlayWorker } from './worker.ts';

/** How long after an answer the next question may come, in milliseconds. */
const pause = {
  /** About other tickets, or because the worker said that something changed. */
  forNews: 200,
  /** About the same tickets, of which the page shows something else. */
  forFacts: 5000,
  /** Where there was no answer, or one that says nothing. */
  afterFailure: 60_000,
};

export interface Asker {
  /** Asks about what the page now shows, if that is new, wanted or old. */
  consider(
    page: HelpdeskPageKind,
    readings: readonly TicketReading[],
    signedInAs: string | null,
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

/** Which tickets, and what the page shows of them. */
interface Question {
  readonly ids: string;
  readonly facts: string;
}

/**
 * Asks the worker for a page's tickets in one batch, one question at a time. An answer is kept by
 * ticket, and dropped where the page is another by now: a badge never shows another ticket's view.
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
  let asked: Question | null = null;
  let generation = 0;
  let isAsking = false;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let blockedUntil = Number.NEGATIVE_INFINITY;
  let nextAt: number | null = null;

  const restart = () => {
    generation += 1;
    isAsking = false;
    asked = null;
    blockedUntil = Number.NEGATIVE_INFINITY;
  };

  function dueAt({ ids, facts }: Question): number {
    const earliest =
      asked?.ids !== ids
        ? answeredAt + pause.forNews
        : asked.facts !== facts
          ? answeredAt + pause.forFacts
          : answeredAt + refreshEvery;
    return Math.max(earliest, blockedUntil);
  }

  async function ask(question: Promise<PageView>) {
    const mine = generation;
    const isOver = () => mine !== generation || signal.aborted;
    isAsking = true;
    try {
      const answer = await question;
      if (isOver()) return;
      for (const view of answer.tickets) views.set(view.ref.ticketId, view);
      problem = answer.problem;
    } catch (error) {
      if (isOver()) return;
      problem = {
        kind: 'no-answer',
        detail: error instanceof Error ? error.message : String(error),
      };
    }
    isAsking = false;
    answeredAt = clock.now();
    if (problem !== null) {
      blockedUntil = answeredAt + Math.max(pause.afterFailure, problem.retryAfter ?? 0);
      asked = null;
    }
    nextAt = problem === null ? answeredAt + refreshEvery : blockedUntil;
    answered();
  }

  return {
    consider(page, readings, signedInAs) {
      const here = JSON.stringify(page);
      if (here !== route) {
        restart();
        route = here;
        problem = null;
        const shown = new Set(readings.map((it) => it.ticketId));
        views = new Map([...views].filter(([id]) => shown.has(id)));
      }
      nextAt = null;
      if (isAsking || readings.length === 0) return;
      const facts = readings.map(({ ticketId, found, missing }) => ({ ticketId, found, missing }));
      const ids = facts.map((it) => it.ticketId).join(' ');
      const question = { ids, facts: JSON.stringify(facts) };
      nextAt = dueAt(question);
      if (clock.now() < nextAt) return;
      nextAt = null;
      asked = question;
      void ask(worker.assess(page, facts, signedInAs));
    },
    refresh() {
      asked = null;
      blockedUntil = Number.NEGATIVE_INFINITY;
    },
    restart,
    learn: (view) => void views.set(view.ref.ticketId, view),
    view: (ticketId) => views.get(ticketId),
    problem: () => problem,
    nextAt: () => (isAsking ? null : nextAt),
  };
}
