import type { Actor, TicketEvent } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** What is promised by a time to whoever escalated. */
export const promiseKinds = ['acknowledgement', 'update', 'resolution', 'rca'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** `objectives` are what was agreed at first: by them one can say later that they are met. */
export const planKinds = ['objectives', 'communication', 'technical'] as const;
export type PlanKind = (typeof planKinds)[number];

type StepDetail =
  | {
      readonly kind: 'promised';
      readonly what: PromiseKind;
      readonly dueAt: Instant;
      readonly tier?: number;
    }
  /** The number under which a tier keeps the case; it may come long after the escalation. */
  | { readonly kind: 'reference'; readonly tier: number; readonly reference: string }
  /** `who` leads from now on; taking over from somebody else needs a reason. */
  | { readonly kind: 'lead'; readonly who: string; readonly reason?: string }
  /** Who stands by; empty: nobody any more. */
  | { readonly kind: 'standby'; readonly team: readonly string[] }
  | { readonly kind: 'work-started' }
  | { readonly kind: 'observation'; readonly team: string; readonly text: string }
  | { readonly kind: 'plan'; readonly plan: PlanKind; readonly text: string }
  /** The customer was told how it stands; `nextAt`: when they will hear again, null: not said. */
  | { readonly kind: 'update-given'; readonly text: string; readonly nextAt: Instant | null }
  | { readonly kind: 'resolved'; readonly text: string }
  /** The customer agreed, by somebody's word. */
  | { readonly kind: 'agreed'; readonly who: string; readonly text?: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | {
      readonly kind: 'action';
      readonly action: string;
      readonly text: string;
      readonly owner: string;
      readonly dueAt: Instant | null;
    }
  | { readonly kind: 'action-done'; readonly action: string }
  /** A point of a checklist was ticked, or the tick was taken away. */
  | { readonly kind: 'checked'; readonly item: string; readonly done: boolean };

/** What happens to a case and moves no clock by itself. */
export type CaseStep = StepDetail & {
  readonly at: Instant;
  readonly by?: Actor;
  /** Who, for people to read, never used for a decision. */
  readonly author?: string;
};

/** Anything that a ticket's case holds: what the clocks know, too, and what they need not know. */
export type CaseEvent = TicketEvent | CaseStep;
export type CaseEventKind = CaseEvent['kind'];

/** One line of a case's log. The id is unique wherever it was written down. */
export interface CaseEntry {
  readonly id: string;
  readonly event: CaseEvent;
}

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** What a person adds, before it has its time and its author. */
export type CaseDraft = Without<CaseEvent, 'at' | 'by' | 'author'>;
