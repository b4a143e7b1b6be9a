import type { ClockKey, CompiledTarget } from '../matrix/compile-matrix.ts';
import { classify } from '../severity/classify.ts';
import { changesSeverity } from '../severity/facts-at.ts';
import type { TicketEvent } from '../ticket/ticket.ts';
import type { ClockContext } from './assess-clocks.ts';
import { chooseTarget } from './choose-target.ts';

/** A target that timed a clock until the severity changed. */
export interface EarlierTarget {
  readonly until: TicketEvent;
  readonly terms: CompiledTarget;
}

/**
 * The targets that timed a clock before its severity changed, the earliest first. What the severity was
 * counts only where it was certain; a promise in words timed nothing, so nothing is kept of it.
 */
export function earlierTargets(context: ClockContext, key: ClockKey): readonly EarlierTarget[] {
  const { compiled, ticket, events, plan } = context;
  return events.flatMap((until, place): EarlierTarget[] => {
    if (!changesSeverity(until) || until.at <= ticket.createdAt) return [];
    const severity = classify(ticket, compiled.matrix, events.slice(0, place));
    if (!severity.certain) return [];
    const chosen = chooseTarget(compiled, key, severity.id, plan);
    const isTimed = chosen.kind === 'target' && chosen.terms.duration !== null;
    return isTimed ? [{ until, terms: chosen.terms }] : [];
  });
}
