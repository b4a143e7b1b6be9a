import type { Clock } from './clocks/clock.ts';
import type { Ladder } from './ladder/ladder.ts';
import type { Severity } from './severity/severity.ts';
import type { Completeness, TicketId } from './ticket/ticket.ts';
import type { Instant } from './time/instant.ts';

/** What a matrix says of a ticket at an instant. JSON-safe: it travels in messages. */
export interface Assessment {
  readonly ticketId: TicketId;
  readonly matrix: { readonly id: string; readonly name: string };
  readonly assessedAt: Instant;
  readonly completeness: Completeness;
  readonly severity: Severity;
  /** One for each metric that the matrix times, in the order of `metrics`. */
  readonly clocks: readonly Clock[];
  readonly ladder: Ladder;
  /** The earliest instant at which anything here changes by itself. */
  readonly changesAt: Instant | null;
}
