import type { TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import { refreshEvery } from '../domain/view/badge.ts';
import type { TicketView } from '../domain/view/views.ts';

/**
 * So long what was answered on one list is not asked about on the next, in milliseconds: the worker would
 * ask the helpdesk no sooner.
 */
export const keptFor = 30_000;

/** More than the lists of five minutes show; a long session keeps no more. */
const mostKept = 1000;

/** How the worker was asked about a ticket. */
export interface Question {
  readonly at: number;
  /** What the page showed of it. */
  readonly facts: TicketFacts;
  /** Which of the pages, one after the other, it was. */
  readonly generation: number;
}

interface Answered {
  readonly view: TicketView;
  readonly question: Question;
}

/** What was answered on lists lately: an agent goes to a ticket and comes back. */
export function createLately() {
  const answered = new Map<TicketId, Answered>();
  return {
    /** Keeps what was answered on a list that is left, and drops what another page said more of. */
    leave(
      isList: boolean,
      asked: ReadonlyMap<TicketId, Question>,
      views: ReadonlyMap<TicketId, TicketView>,
    ) {
      for (const [id, question] of asked) {
        const view = views.get(id);
        if (view && isList) answered.set(id, { view, question });
        else answered.delete(id);
      }
      if (answered.size > mostKept) answered.clear();
    },
    /** What may still be shown at `now`: on a list that stays in front it would be no younger. */
    of(id: TicketId, now: number): Answered | undefined {
      const found = answered.get(id);
      return found && found.question.at > now - refreshEvery ? found : undefined;
    },
    clear: () => answered.clear(),
  };
}
