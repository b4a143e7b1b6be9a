import type { TicketId } from '../domain/ticket/ticket.ts';
import type { TicketView } from '../domain/view/views.ts';
import type { Clock } from '../ports/clock.ts';
import { inTime, pauseAfterFailure, type OverlayWorker } from './worker.ts';

export interface Histories {
  /** Asks for the first history among `views`, in their order, that is wanted; one at a time. */
  consider(views: readonly TicketView[]): void;
  /** A question that is still open will never be answered. */
  restart(): void;
  /** When to consider again, where the worker said to wait. */
  nextAt(): number | null;
}

/** A view that was read without the whole history, which could still be had. */
const isWanted = ({ state, assessment, readFrom }: TicketView) =>
  state === 'assessed' &&
  readFrom === 'api' &&
  assessment !== null &&
  assessment.completeness === 'snapshot';

/** Follows a list's first reading with histories, one in flight, as fast as the worker allows. */
export function createHistories(
  worker: OverlayWorker,
  clock: Clock,
  learn: (view: TicketView) => void,
  settled: () => void,
  signal: AbortSignal,
): Histories {
  /** When the reading was made whose history was asked for: only for a later one it is asked again. */
  const asked = new Map<TicketId, number>();
  let generation = 0;
  let isAsking = false;
  let notBefore = 0;

  async function ask({ ref: { ticketId }, readAt }: TicketView) {
    const mine = generation;
    const isOver = () => signal.aborted || mine !== generation;
    isAsking = true;
    try {
      const answer = await inTime(worker.history(ticketId));
      if (isOver()) return;
      if (answer.kind === 'later') notBefore = clock.now() + answer.retryAfter;
      else {
        const { problem, assessment } = answer.ticket;
        asked.set(ticketId, Math.max(readAt, answer.ticket.readAt));
        if (problem) notBefore = clock.now() + (problem.retryAfter ?? pauseAfterFailure);
        // A row that is known without its history is worth more than a problem.
        if (!problem || assessment) learn(answer.ticket);
      }
    } catch {
      if (isOver()) return;
      notBefore = clock.now() + pauseAfterFailure;
    }
    isAsking = false;
    settled();
  }

  return {
    consider(views) {
      if (isAsking || clock.now() < notBefore) return;
      const next = views.find(
        (it) => isWanted(it) && (asked.get(it.ref.ticketId) ?? 0) < it.readAt,
      );
      if (next) void ask(next);
    },
    restart() {
      generation += 1;
      isAsking = false;
    },
    nextAt: () => (clock.now() < notBefore ? notBefore : null),
  };
}
