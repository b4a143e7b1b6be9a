import type { CasePromise } from '../case/case-promises.ts';
import type { CaseState } from '../case/case-state.ts';
import type { ClosureCriterion } from '../case/close-refusal.ts';
import type { NoteProblem } from '../case/note-lines.ts';
import type { Reason } from '../reason.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** For whom a point of a checklist is. `prerequisite`: what a tier asks for before it is used. */
export type ChecklistOf = 'prerequisite' | 'customer' | 'provider';

/** A point that can be ticked. */
export interface ChecklistItem {
  /** By which a tick is kept: its own words. */
  readonly item: string;
  readonly group: string | null;
  readonly done: boolean;
}

export interface Checklist {
  readonly of: ChecklistOf;
  readonly items: readonly ChecklistItem[];
}

/** One thing that happened, as a sentence; times within it are in UTC. */
export interface CaseLine {
  readonly at: Instant;
  readonly author: string | null;
  readonly said: string;
}

/** A ticket's case as the side panel shows it. */
export interface CaseView {
  readonly ref: TicketRef;
  readonly state: CaseState;
  /** True where whoever is signed in at the helpdesk leads it. */
  readonly isMine: boolean;
  /** What happened, oldest first. */
  readonly happened: readonly CaseLine[];
  /** What was promised, earliest first, with what became of it. */
  readonly promises: readonly CasePromise[];
  /** What the policy asks for and the case has not got. */
  readonly gaps: readonly Reason[];
  readonly checklists: readonly Checklist[];
  /** By which of them the policy lets a case be closed. */
  readonly closure: readonly ClosureCriterion[];
  readonly team: CaseTeam;
}

/** How far the team can read a case in the ticket. */
export interface CaseTeam {
  /** True where the helpdesk tells the notes that the team left. */
  readonly readsNotes: boolean;
  /** True where a note may be written. */
  readonly writesNotes: boolean;
  /** How many entries the team cannot read there yet. */
  readonly unshared: number;
}

/** What a note holds that could not be read, or must not be. */
export interface BrokenNote extends NoteProblem {
  readonly author: string | null;
  readonly at: Instant;
}

/** A case after the team's notes were read. */
export interface RebuiltView {
  readonly view: CaseView;
  /** Entries that nobody had told here before. */
  readonly added: number;
  readonly broken: readonly BrokenNote[];
  /** Notes that were left out: nobody says that their author is an agent. */
  readonly strangers: number;
}
