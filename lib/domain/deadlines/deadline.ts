import type { Clock } from '../clocks/clock.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** What a person is told of; each can be switched off. */
export const deadlineKinds = [
  'at-risk',
  'breach',
  'acknowledgement-overdue',
  'update-due',
  'monitoring-over',
  'rca-due',
  'reminder',
  'tier-opens',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** One thing to be told of one ticket, once. JSON-safe, without a word of the ticket. */
export interface Deadline {
  /** The same for the same ticket, rule, kind and due time, whoever works it out. */
  readonly key: string;
  readonly ref: TicketRef;
  readonly kind: DeadlineKind;
  /** As the clock has it; a helpdesk may have names of its own. */
  readonly metric: string;
  readonly source: Clock['source'];
  /** For tier metrics: the tier's level. */
  readonly tier: number | null;
  /** When it is told. */
  readonly at: Instant;
  /** The due time that it is about. */
  readonly dueAt: Instant;
  /** True for the policy's most severe tickets. */
  readonly isCritical: boolean;
  /** Whom a reminder asks to tell; empty for everything else. */
  readonly recipients: readonly string[];
}

/** What a deadline is about, apart from its ticket. */
export type DeadlineParts = Omit<Deadline, 'key' | 'ref' | 'isCritical' | 'recipients'> & {
  readonly recipients?: readonly string[];
  /** Tells reminders of one clock apart. */
  readonly rule?: string;
};

/** A deadline with its key: ticket, rule, kind, due time. */
export function buildDeadline(
  ref: TicketRef,
  isCritical: boolean,
  { rule, recipients = [], ...parts }: DeadlineParts,
): Deadline {
  const { kind, metric, source, tier, dueAt } = parts;
  const about = [metric, source, tier, kind, rule ?? null, dueAt];
  const key = JSON.stringify([ref.origin, ref.ticketId, ...about]);
  return { ...parts, key, ref, isCritical, recipients };
}
