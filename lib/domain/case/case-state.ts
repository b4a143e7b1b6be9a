import type { Reason } from '../reason.ts';
import type { Instant } from '../time/instant.ts';
import type { PlanKind, PromiseKind } from './case-event.ts';

/** `none`: nobody escalated. A recurrence takes a case back to `in-progress`. */
export const caseStatuses = [
  'none',
  'open',
  'acknowledged',
  'in-progress',
  'resolved',
  'monitoring',
  'closed',
  'withdrawn',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** A tier that was called in. */
export interface CaseTier {
  readonly tier: number;
  /** Every way in which it was called, in order. */
  readonly calls: readonly { readonly at: Instant; readonly channel: string | null }[];
  /** The number under which the tier keeps it. */
  readonly reference: string | null;
  /** The latest time by which it said that it would answer. */
  readonly answerBy: Instant | null;
  readonly acknowledgedAt: Instant | null;
  /** A public reply counts as an acknowledgement. */
  readonly acknowledgedBy: 'word' | 'reply' | null;
}

export interface CaseLead {
  readonly who: string;
  readonly since: Instant;
  /** Why it was taken over; null for the first lead. */
  readonly reason: string | null;
}

export interface Observation {
  readonly at: Instant;
  readonly team: string;
  readonly text: string;
  readonly author: string | null;
}

export interface CaseUpdate {
  readonly at: Instant;
  readonly text: string;
  readonly nextAt: Instant | null;
  readonly author: string | null;
}

export interface CasePause {
  readonly reason: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Somebody will see to it that it does not happen again. */
export interface CorrectiveAction {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** A time that was promised, as it was promised. */
export interface RecordedPromise {
  readonly what: PromiseKind;
  readonly tier: number | null;
  readonly at: Instant;
  readonly dueAt: Instant;
}

/** One escalation case as its log makes it. JSON-safe. */
export interface CaseState {
  readonly status: CaseStatus;
  /** Since when it has this status. */
  readonly since: Instant | null;
  readonly openedAt: Instant | null;
  /** The highest tier that was called in. */
  readonly tier: number | null;
  readonly tiers: readonly CaseTier[];
  readonly lead: CaseLead | null;
  /** Everyone who led before, in order. */
  readonly earlierLeads: readonly CaseLead[];
  readonly standby: readonly string[];
  readonly observations: readonly Observation[];
  readonly plans: Readonly<Partial<Record<PlanKind, string>>>;
  readonly updates: readonly CaseUpdate[];
  readonly pauses: readonly CasePause[];
  readonly promises: readonly RecordedPromise[];
  /** `byTicket`: the helpdesk's ticket was solved, and nobody said more. */
  readonly resolution: {
    readonly at: Instant;
    readonly text: string | null;
    readonly byTicket: boolean;
  } | null;
  readonly monitoring: { readonly from: Instant; readonly until: Instant } | null;
  readonly recurrences: readonly Instant[];
  readonly agreement: {
    readonly at: Instant;
    readonly who: string | null;
    readonly text: string | null;
  } | null;
  readonly closure: { readonly at: Instant; readonly criteria: readonly string[] } | null;
  readonly withdrawal: { readonly at: Instant; readonly reason: string } | null;
  readonly actions: readonly CorrectiveAction[];
  readonly rcaDeliveredAt: Instant | null;
  /** Points of checklists that are ticked. */
  readonly checked: readonly string[];
  /** Entries that fit no state they met, as after two people changed a case at once: kept, told, not counted. */
  readonly outOfPlace: readonly { readonly id: string; readonly reason: Reason }[];
}

/** A case that nobody opened yet. */
export const noCase: CaseState = {
  status: 'none',
  since: null,
  openedAt: null,
  tier: null,
  tiers: [],
  lead: null,
  earlierLeads: [],
  standby: [],
  observations: [],
  plans: {},
  updates: [],
  pauses: [],
  promises: [],
  resolution: null,
  monitoring: null,
  recurrences: [],
  agreement: null,
  closure: null,
  withdrawal: null,
  actions: [],
  rcaDeliveredAt: null,
  checked: [],
  outOfPlace: [],
};

/** True once it is over: what happens then is another case. */
export const isOver = ({ status }: Pick<CaseState, 'status'>): boolean =>
  status === 'closed' || status === 'withdrawn';

/** True from the escalation until the case is over. */
export const isLive = (state: Pick<CaseState, 'status'>): boolean =>
  state.status !== 'none' && !isOver(state);

/** True while somebody works on it: not yet resolved. */
export const isActive = ({ status }: Pick<CaseState, 'status'>): boolean =>
  status === 'open' || status === 'acknowledged' || status === 'in-progress';
