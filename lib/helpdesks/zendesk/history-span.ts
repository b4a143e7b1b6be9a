import type { Instant } from '../../domain/time/instant.ts';
import type { Audit } from './parse-audits.ts';
import type { TicketReply } from './parse-ticket.ts';
import { knownStatus } from './statuses.ts';

/** A ticket's audits as far as they were read. */
export interface AuditPages {
  /** In the order in which Zendesk gave them. */
  readonly audits: readonly Audit[];
  /** False where there are more than we read. */
  readonly isWhole: boolean;
}

/** The part of a ticket's history that is known. */
export interface HistorySpan {
  /** The audit that made the ticket; undefined where it was not read. */
  readonly create: Audit | undefined;
  /** Oldest first, the one that made the ticket among them. */
  readonly audits: readonly Audit[];
  /** All is known since then; null: all is known. */
  readonly knownFrom: Instant | null;
}

/** True for the audit that made the ticket: it alone creates fields instead of changing them. */
const isCreation = ({ events }: Audit): boolean => events.some(({ type }) => type === 'Create');

/**
 * When the status last changed from one that we do not know to one that we do; null where it never did.
 * Before that nobody can tell whether the ticket was worked on.
 */
function knownAgainFrom(audits: readonly Audit[]): Instant | null {
  const statuses = audits.flatMap(({ created_at: at, events }) =>
    events
      .filter(({ field_name }) => field_name === 'status')
      .map(({ value }) => ({
        at,
        isKnown: typeof value === 'string' && knownStatus(value) !== undefined,
      })),
  );
  const unknown = statuses.findLastIndex(({ isKnown }) => !isKnown);
  return unknown < 0 ? null : (statuses[unknown + 1]?.at ?? null);
}

/**
 * What of a history is known. Whether Zendesk heeds the wish for the newest first is not certain: a
 * history that was cut short and came oldest first lacks its end, so nothing before the ticket's last
 * change is sure.
 */
export function historySpan(ticket: TicketReply, { audits, isWhole }: AuditPages): HistorySpan {
  const unique = [...new Map(audits.map((audit) => [audit.id, audit])).values()];
  const [first, last] = [unique[0], unique.at(-1)];
  const isNewestFirst = (first?.created_at ?? 0) > (last?.created_at ?? 0);
  const sorted = (isNewestFirst ? unique.toReversed() : unique).toSorted(
    (a, b) => a.created_at - b.created_at,
  );
  const create = sorted.find(isCreation);
  const oldest = sorted[0]?.created_at ?? ticket.updated_at;
  const again = knownAgainFrom(sorted);
  if (isWhole) return { create, audits: sorted, knownFrom: again ?? (create ? null : oldest) };
  const knownFrom = isNewestFirst ? (again ?? oldest) : ticket.updated_at;
  return { create, audits: sorted, knownFrom };
}
