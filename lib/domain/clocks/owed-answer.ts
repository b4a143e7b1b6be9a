import type { CompiledMatrix } from '../matrix/compile-matrix.ts';
import type { TicketEvent } from '../ticket/ticket.ts';
import { answerTerms } from './acknowledgement-terms.ts';
import { lastEscalations } from './read-acknowledgement.ts';

/**
 * The escalation to `tier` whose promise counts, of those that wait together: the first with a time,
 * since a second call by another channel takes nothing back of it. `overtaken` came before it, and
 * promised no time. Null where nobody escalated to the tier.
 */
export function owedAnswer(
  compiled: CompiledMatrix,
  events: readonly TicketEvent[],
  tier: number,
): { readonly owed: TicketEvent | null; readonly overtaken: readonly TicketEvent[] } {
  const together = lastEscalations(events, tier);
  let owed: TicketEvent | null = null;
  for (const [place, it] of together.entries()) {
    owed = it;
    if (answerTerms(compiled, tier, it).kind === 'timed')
      return { owed, overtaken: together.slice(0, place) };
  }
  return { owed, overtaken: [] };
}
