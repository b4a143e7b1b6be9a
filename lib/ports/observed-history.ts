import type { Instant } from '../domain/time/instant.ts';
import type { ObservedTicket } from './stores.ts';

/** Some of the tickets that were observed. */
export interface ObservedBatch {
  readonly tickets: readonly ObservedTicket[];
  /** How many rows are behind it, those included that are too old or cannot be read. */
  readonly done: number;
  /** How many rows there are altogether. */
  readonly all: number;
}

/** Everything that was observed, to be read through once. */
export interface ObservedHistory {
  /** Tickets that were observed at `instant` or later, in batches; rows that cannot be read are left out. */
  since(instant: Instant): AsyncIterable<ObservedBatch>;
}
