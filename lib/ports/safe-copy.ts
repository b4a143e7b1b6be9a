import type { CaseEntry } from '../domain/case/case-event.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { CaseLog, StoredMatrix } from './stores.ts';

/** What was kept beside the database. */
export interface KeptSafe {
  readonly matrices: readonly StoredMatrix[];
  readonly cases: readonly CaseLog[];
  readonly outbox: readonly OutboxEntry[];
}

/**
 * A small copy, in another of the browser's stores, of what nobody could give back if the database were
 * lost: the user's own matrices, what the team cannot read in a ticket's notes yet, and escalations
 * that are not settled. Best effort: a copy that cannot be written fails nothing.
 */
export interface SafeCopy {
  /** Null: there is no such matrix of the user's own any more. */
  matrix(id: string, stored: StoredMatrix | null): Promise<void>;
  /** Replaces what is kept of a ticket's case; empty: nothing is to be kept of it. */
  case(ref: TicketRef, unshared: readonly CaseEntry[]): Promise<void>;
  /** Null: it is settled. */
  escalation(id: string, entry: OutboxEntry | null): Promise<void>;
  /** What can be read of it. */
  load(): Promise<KeptSafe>;
}
