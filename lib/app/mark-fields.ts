import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { workingSite } from './known-ticket.ts';
import { Refusal } from './refusal.ts';

/**
 * Names of the fields of a ticket that can carry the escalation mark.
 *
 * @throws {Refusal} when the site is not granted or the helpdesk does not answer.
 */
export async function markFields(needs: Dependencies, ref: TicketRef): Promise<readonly string[]> {
  const { api } = await workingSite(needs, ref.origin);
  const endpoint = { origin: ref.origin, operation: 'fields', subject: ref.ticketId } as const;
  const fields = await askHelpdesk(needs, endpoint, () => api.markFields(ref.ticketId));
  if (!fields.ok)
    throw new Refusal(
      reason('ticket-not-read', fields.error.kind.replaceAll('-', ' ')),
      needs.text,
    );
  return fields.value.map(({ name }) => name);
}
