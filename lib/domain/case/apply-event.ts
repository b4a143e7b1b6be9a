import type { Instant } from '../time/instant.ts';
import type { CaseEvent } from './case-event.ts';
import { applyLifecycle } from './apply-lifecycle.ts';
import type { CaseState } from './case-state.ts';

function withPause(state: CaseState, reason: string, from: Instant): CaseState {
  const runs = state.pauses.some((it) => it.reason === reason && it.to === null);
  return runs ? state : { ...state, pauses: [...state.pauses, { reason, from, to: null }] };
}

/** The case after `event`, which fits it. */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState {
  const { at, author = null } = event;
  switch (event.kind) {
    case 'promised': {
      const { what, tier = null, dueAt } = event;
      const tiers =
        what === 'acknowledgement'
          ? state.tiers.map((it) => (it.tier === tier ? { ...it, answerBy: dueAt } : it))
          : state.tiers;
      return { ...state, tiers, promises: [...state.promises, { what, tier, at, dueAt }] };
    }
    case 'reference':
      return {
        ...state,
        tiers: state.tiers.map((it) =>
          it.tier === event.tier ? { ...it, reference: event.reference } : it,
        ),
      };
    case 'lead': {
      const lead = { who: event.who, since: at, reason: event.reason ?? null };
      const earlierLeads = state.lead ? [...state.earlierLeads, state.lead] : state.earlierLeads;
      return { ...state, lead, earlierLeads };
    }
    case 'standby':
      return { ...state, standby: event.team };
    case 'observation': {
      const { team, text } = event;
      return { ...state, observations: [...state.observations, { at, team, text, author }] };
    }
    case 'plan':
      return { ...state, plans: { ...state.plans, [event.plan]: event.text } };
    case 'update-given': {
      const { text, nextAt } = event;
      return { ...state, updates: [...state.updates, { at, text, nextAt, author }] };
    }
    case 'pause':
      return withPause(state, event.reason, at);
    case 'resume':
      return {
        ...state,
        pauses: state.pauses.map((it) =>
          it.reason === event.reason && it.to === null ? { ...it, to: at } : it,
        ),
      };
    case 'action': {
      const { action: id, text, owner, dueAt } = event;
      const others = state.actions.filter((it) => it.id !== id);
      return { ...state, actions: [...others, { id, text, owner, dueAt, doneAt: null }] };
    }
    case 'action-done':
      return {
        ...state,
        actions: state.actions.map((it) => (it.id === event.action ? { ...it, doneAt: at } : it)),
      };
    case 'rca-delivered':
      return { ...state, rcaDeliveredAt: at };
    case 'checked': {
      const others = state.checked.filter((item) => item !== event.item);
      return { ...state, checked: event.done ? [...others, event.item] : others };
    }
    default:
      return applyLifecycle(state, event);
  }
}
