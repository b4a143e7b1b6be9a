import { minute, type Instant } from '../../domain/time/instant.ts';
import type { Transaction } from './parse-history.ts';
import type { TicketReply } from './parse-ticket.ts';

/** The part of a ticket's history that is its own. */
export interface HistorySpan {
  /** The transaction that made this ticket; undefined where it was not read. */
  readonly create: Transaction | undefined;
  /** Oldest first. */
  readonly rows: readonly Transaction[];
  /** All is known since then; null: all is known. */
  readonly knownFrom: Instant | null;
}

/** The ticket and the transaction that makes it are stamped one after the other. */
const stampedApart = minute;

/** True for the transaction that made this very ticket, not one that was merged into it. */
export const isCreation = (row: Transaction, ticket: TicketReply): boolean =>
  row.Type === 'Create' &&
  Math.abs(row.Created - ticket.Created) <= stampedApart &&
  row.Creator?.id === ticket.Creator?.id;

const isMerge = (row: Transaction): boolean => row.Type === 'AddLink' && row.Field === 'MergedInto';

/**
 * What of a history is this ticket's own.
 *
 * When RT merges a ticket into this one it moves its transactions here, unmarked: before the last
 * merge nobody can tell whose a reply or a status was. Only what came after it counts.
 *
 * Ids grow with time, so they order what happened within one second.
 */
export function historySpan(
  ticket: TicketReply,
  transactions: readonly Transaction[],
  reachedStart: boolean,
): HistorySpan {
  const unique = new Map(transactions.map((row) => [row.id, row]));
  const sorted = [...unique.values()].sort((a, b) => a.id - b.id);
  const create = sorted.find((row) => isCreation(row, ticket));
  const merge = sorted.findLast(isMerge);
  if (merge)
    return {
      create,
      rows: sorted.filter((row) => row.id > merge.id),
      knownFrom: merge.Created,
    };
  const rows = sorted.filter((row) => row.Type !== 'Create');
  const oldest = sorted[0]?.Created ?? ticket.LastUpdated;
  return { create, rows, knownFrom: reachedStart && create !== undefined ? null : oldest };
}
