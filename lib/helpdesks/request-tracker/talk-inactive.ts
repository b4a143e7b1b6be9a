import { succeed } from '../../domain/result.ts';
import { ticketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { statusesReply } from './parse-ticket-list.ts';
import type { TicketReply } from './parse-ticket.ts';
import { inactiveRequest } from './requests.ts';
import { knownStatus } from './statuses.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Which of the statuses that a site added are inactive. Asks nothing where all are RT's own; where
 * the answer cannot be read, none is: an unknown status counts as open.
 */
export function* talkInactive(tickets: readonly TicketReply[]): Conversation<ReadonlySet<string>> {
  const unknown = tickets.filter(({ Status }) => knownStatus(Status) === undefined);
  if (unknown.length === 0) return succeed(none);
  const ids = unknown.map(({ id }) => ticketId(id));
  const inactive = yield* askFor(inactiveRequest(ids), statusesReply);
  if (inactive.ok) return inactive;
  return inactive.error.kind === 'signed-out' ? inactive : succeed(none);
}
