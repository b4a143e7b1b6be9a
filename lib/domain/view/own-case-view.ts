import type { Assessment } from '../assessment.ts';
import type { CaseEntry } from '../case/case-event.ts';
import type { CaseState } from '../case/case-state.ts';
import type { VendorFacts } from '../customer/vendor-facts.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** What is known of a vendor whose case it is. */
export interface OwnCaseVendor {
  readonly matrixId: string;
  readonly name: string;
  /** Where its promises stand. */
  readonly source: string | null;
  readonly ladder: Ladder;
  readonly facts: VendorFacts;
  /** The vendor's own definition of the case's severity. */
  readonly definition: string | null;
}

/** A customer's own case, as the popup and the side panel show it. */
export interface OwnCaseView {
  readonly ref: TicketRef;
  readonly subject: string;
  readonly startedAt: Instant;
  readonly isClosed: boolean;
  /** The numbers under which the vendor keeps it, the latest first. */
  readonly references: readonly string[];
  /** Null: its matrix was taken away; what was told of it is kept. */
  readonly vendor: OwnCaseVendor | null;
  /** Null before the first contact, and where there is no matrix. */
  readonly assessment: Assessment | null;
  readonly state: CaseState;
  readonly log: readonly CaseEntry[];
  /** When a clock or the ladder changes by itself; null: never. */
  readonly changesAt: Instant | null;
}
