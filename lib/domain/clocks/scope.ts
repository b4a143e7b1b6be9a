import type { Matrix } from '../matrix/schema.ts';
import { reason, type Reason } from '../reason.ts';
import { sameWord } from '../severity/words.ts';
import { lastEvent } from '../ticket/history.ts';
import type { Ticket, TicketEvent } from '../ticket/ticket.ts';

/** Whether a matrix speaks of a ticket at all, and what had to be assumed for it. */
export interface Scope {
  /** Why no clock applies; null where they do. */
  readonly outside: Reason | null;
  readonly assumptions: readonly Reason[];
}

/** What is assumed of a ticket whose type is not known. */
function assumedType(
  listed: readonly string[] | undefined,
  excluded: readonly { readonly ticketType?: string | undefined }[],
): readonly Reason[] {
  if (listed) return [reason('assumed-type', listed.join(', '))];
  const types = excluded.flatMap((it) => (it.ticketType === undefined ? [] : [it.ticketType]));
  return types.length > 0 ? [reason('assumed-other-type', types.join(', '))] : [];
}

/**
 * Whether the ticket is in the matrix's scope. A person's word decides, then a known type that is
 * not listed or is excluded; with the type unknown it counts, as an assumption.
 */
export function scopeOf(ticket: Ticket, matrix: Matrix, events: readonly TicketEvent[]): Scope {
  const merged = lastEvent(events, 'merged');
  if (merged) return { outside: reason('merged-into', merged.into), assumptions: [] };
  const said = lastEvent(events, 'scope');
  if (said)
    return {
      outside: said.inScope ? null : reason('outside-by-person', said.reason),
      assumptions: [],
    };
  const { scope } = matrix;
  const { type } = ticket;
  const listed = scope?.ticketTypes;
  if (type === null)
    return {
      outside: null,
      assumptions: assumedType(listed, scope?.excluded ?? []),
    };
  const excluded = scope?.excluded?.find(
    (it) => it.ticketType !== undefined && sameWord(it.ticketType, type),
  );
  if (excluded)
    return { outside: reason('type-excluded', type, excluded.note ?? ''), assumptions: [] };
  const inside = !listed || listed.some((it) => sameWord(it, type));
  return {
    outside: inside ? null : reason('type-not-covered', type, listed.join(', ')),
    assumptions: [],
  };
}
