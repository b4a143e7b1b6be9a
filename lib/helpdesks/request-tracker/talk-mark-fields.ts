import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, MarkField } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { customFieldsReply } from './parse-custom-fields.ts';
import { ticketReply } from './parse-ticket.ts';
import { customFieldsRequest, ticketRequest } from './requests.ts';

/** Kinds of custom field that hold a short text: free, or one of a list. */
const types: readonly string[] = ['Freeform', 'Select', 'Autocomplete'];

/**
 * Custom fields of this ticket that can carry a mark: those that hold one short text. A field with
 * many values is none, since writing it would replace them all.
 */
export function* talkMarkFields(ticketId: TicketId): Conversation<readonly MarkField[]> {
  const ticket = yield* askFor(ticketRequest(ticketId), ticketReply);
  if (!ticket.ok) return ticket;
  const onTicket = ticket.value.CustomFields ?? [];
  if (onTicket.length === 0) return succeed([]);
  const reply = yield* askFor(customFieldsRequest(onTicket.map(({ id }) => id)), customFieldsReply);
  if (!reply.ok) return reply;
  const fits = new Set(
    reply.value.items
      .filter(({ Type, MaxValues }) => types.includes(Type ?? '') && MaxValues === '1')
      .map(({ id }) => id),
  );
  return succeed(
    onTicket
      .filter(({ id }) => fits.has(id))
      .map(({ name }) => ({ name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
}
