import type { Instant } from '../time/instant.ts';
import type { CaseEvent } from './case-event.ts';
import { isActive, type CaseState, type CaseStatus, type CaseTier } from './case-state.ts';

const to = (state: CaseState, status: CaseStatus, since: Instant): CaseState => ({
  ...state,
  status,
  since,
});

type Escalated = Extract<CaseEvent, { kind: 'escalated' }>;

/** A tier that is called in again keeps what is known of it; it has to answer anew. */
function escalate(state: CaseState, event: Escalated): CaseState {
  const known = state.tiers.find(({ tier }) => tier === event.tier);
  const call = { at: event.at, channel: event.channel ?? null };
  const isPending = known !== undefined && known.acknowledgedAt === null;
  const tier: CaseTier = {
    tier: event.tier,
    calls: [...(known?.calls ?? []), call],
    reference: event.reference ?? known?.reference ?? null,
    answerBy: isPending ? known.answerBy : null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
  const tiers = [...state.tiers.filter((it) => it.tier !== event.tier), tier].sort(
    (a, b) => a.tier - b.tier,
  );
  return {
    ...state,
    status: 'open',
    since: isPending && state.status === 'open' ? state.since : event.at,
    openedAt: state.openedAt ?? event.at,
    tier: Math.max(state.tier ?? 0, event.tier),
    tiers,
    resolution: null,
    monitoring: null,
    agreement: null,
  };
}

/** A tier answered. The case is acknowledged once none that was called in is still awaited. */
export function acknowledge(
  state: CaseState,
  level: number,
  at: Instant,
  by: 'word' | 'reply',
): CaseState {
  const tiers = state.tiers.map((it) =>
    it.tier === level ? { ...it, acknowledgedAt: at, acknowledgedBy: by } : it,
  );
  const next = { ...state, tiers };
  return state.status === 'open' && level === state.tier ? to(next, 'acknowledged', at) : next;
}

/** The case after an event that moves it on; any other leaves it as it is. */
export function applyLifecycle(state: CaseState, event: CaseEvent): CaseState {
  const { at } = event;
  switch (event.kind) {
    case 'escalated':
      return escalate(state, event);
    case 'acknowledged':
      return acknowledge(state, event.tier, at, 'word');
    case 'work-started':
      return to(state, 'in-progress', at);
    case 'resolved':
      return to(
        { ...state, resolution: { at, text: event.text, byTicket: false } },
        'resolved',
        at,
      );
    case 'monitoring':
      return to({ ...state, monitoring: { from: at, until: event.until } }, 'monitoring', at);
    case 'recurred':
      return to(
        {
          ...state,
          recurrences: [...state.recurrences, at],
          resolution: null,
          monitoring: null,
          agreement: null,
        },
        'in-progress',
        at,
      );
    case 'agreed':
      return { ...state, agreement: { at, who: event.who, text: event.text ?? null } };
    case 'customer-agreed':
      return { ...state, agreement: { at, who: null, text: null } };
    case 'closed':
      return to({ ...state, closure: { at, criteria: event.criteria } }, 'closed', at);
    case 'withdrawn':
      return to({ ...state, withdrawal: { at, reason: event.reason } }, 'withdrawn', at);
    default:
      return state;
  }
}

/** The helpdesk's ticket was solved: so is the case, until somebody says otherwise. */
export const solvedByTicket = (state: CaseState, at: Instant): CaseState =>
  isActive(state)
    ? to({ ...state, resolution: { at, text: null, byTicket: true } }, 'resolved', at)
    : state;

/** The ticket was opened again: what only its status had told is taken back. That is no recurrence. */
export const reopenedByTicket = (state: CaseState, at: Instant): CaseState =>
  state.status === 'resolved' && state.resolution?.byTicket === true
    ? to({ ...state, resolution: null }, 'in-progress', at)
    : state;
