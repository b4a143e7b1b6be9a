import { reason, type Reason } from '../reason.ts';
import type { CaseEvent, CaseEventKind } from './case-event.ts';
import { isActive, isLive, isOver, type CaseState } from './case-state.ts';

/** Steps that need a case that goes on. */
const whileLive = new Set<CaseEventKind>([
  'promised',
  'lead',
  'standby',
  'plan',
  'update-given',
  'agreed',
  'customer-agreed',
  'withdrawn',
  'closed',
]);
/** Steps that may still follow after the end: what was seen, and what is learned. */
const onceOpened = new Set<CaseEventKind>(['reference', 'observation', 'action', 'action-done']);

function notLive(state: CaseState): Reason {
  return isOver(state) ? reason('case-over', state.status) : reason('case-not-open');
}

/**
 * Why `event` fits no case in this state, whatever the policy; null where it does. What people know
 * of a ticket without its being escalated (a loss, a pause, a workaround) always fits.
 */
export function outOfPlace(state: CaseState, event: CaseEvent): Reason | null {
  const { kind } = event;
  if (whileLive.has(kind)) return isLive(state) ? null : notLive(state);
  if (onceOpened.has(kind) && state.status === 'none') return notLive(state);
  switch (event.kind) {
    case 'reference':
    case 'acknowledged': {
      const tier = state.tiers.find((it) => it.tier === event.tier);
      if (event.kind === 'acknowledged' && !isLive(state)) return notLive(state);
      if (!tier) return reason('case-tier-not-called', event.tier);
      return event.kind === 'acknowledged' && tier.acknowledgedAt !== null
        ? reason('case-tier-acknowledged', event.tier)
        : null;
    }
    case 'work-started':
      if (!isLive(state)) return notLive(state);
      return state.status === 'acknowledged' ? null : reason('case-work-needs-acknowledgement');
    case 'resolved':
      if (!isLive(state)) return notLive(state);
      return isActive(state) ? null : reason('case-resolved-already');
    case 'monitoring':
    case 'recurred':
      if (!isLive(state)) return notLive(state);
      if (isActive(state)) return reason('case-not-resolved');
      return event.kind === 'monitoring' && event.until <= event.at
        ? reason('case-monitoring-ends-before')
        : null;
    case 'action-done':
      return state.actions.some(({ id }) => id === event.action)
        ? null
        : reason('case-no-such-action');
    default:
      return null;
  }
}
