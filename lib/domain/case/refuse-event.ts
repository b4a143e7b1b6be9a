import type { Matrix } from '../matrix/schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { CaseEvent } from './case-event.ts';
import { isOver, type CaseState } from './case-state.ts';
import { closeRefusal } from './close-refusal.ts';
import { outOfPlace } from './out-of-place.ts';

type Escalated = Extract<CaseEvent, { kind: 'escalated' }>;

/** A tier that the policy has, with every reference that it insists on. */
function escalationRefusal(state: CaseState, { tier }: Escalated, matrix: Matrix): Reason | null {
  const wanted = matrix.tiers.find(({ level }) => level === tier);
  if (!wanted) return reason('plan-no-tier', tier);
  const tiers = isOver(state) ? [] : state.tiers;
  for (const requirement of wanted.requires ?? []) {
    if (!('reference' in requirement)) continue;
    const given = tiers.find((it) => it.tier === requirement.reference)?.reference ?? null;
    if (given === null) return reason('requires-reference', requirement.reference);
  }
  return null;
}

function leadRefusal(state: CaseState, who: string, why: string | undefined): Reason | null {
  if (state.lead === null) return null;
  if (state.lead.who === who) return reason('case-leads-already', who);
  return why === undefined ? reason('case-hand-over-needs-reason', state.lead.who) : null;
}

/**
 * Why `event` may not be added to the case as it stands; null where it may. What is in the log already
 * is never refused: it happened. Without a matrix only what no policy allows is refused.
 */
export function refuseEvent(
  state: CaseState,
  event: CaseEvent,
  matrix: Matrix | null,
): Reason | null {
  const why = outOfPlace(state, event);
  if (why) return why;
  switch (event.kind) {
    case 'escalated':
      return matrix && escalationRefusal(state, event, matrix);
    case 'lead':
      return leadRefusal(state, event.who, event.reason);
    case 'closed':
      return closeRefusal(state, event.criteria, event.at, matrix);
    default:
      return null;
  }
}
