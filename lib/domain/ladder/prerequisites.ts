import type { Requirement } from '../matrix/tier-schema.ts';
import { reason } from '../reason.ts';
import { usableLoss } from '../severity/evaluate-rule.ts';
import { severityFacts } from '../severity/facts-at.ts';
import type { LadderContext } from './evaluate-trigger.ts';
import type { Prerequisite } from './ladder.ts';

/** Those of a tier's or channel's hard prerequisites that are not there yet. */
export function missingPrerequisites(
  context: LadderContext,
  requires: readonly Requirement[] | undefined,
): readonly Prerequisite[] {
  const { events, ticket } = context;
  return (requires ?? []).flatMap((it): Prerequisite[] => {
    if ('reference' in it) {
      const given = events.some(
        (event) =>
          event.kind === 'escalated' &&
          event.tier === it.reference &&
          (event.reference ?? '').trim() !== '',
      );
      if (given) return [];
      return [
        { reason: reason('requires-reference', it.reference), referenceOfTier: it.reference },
      ];
    }
    const { loss } = severityFacts(ticket, events);
    if (it.fact === 'loss' && !usableLoss(loss)) return [{ reason: reason('requires-loss') }];
    if (it.fact === 'component' && (loss?.component ?? null) === null)
      return [{ reason: reason('requires-component') }];
    return [];
  });
}
