import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askForMore } from './check-reply.ts';
import {
  customStatusesReply,
  fieldNames,
  fieldsReply,
  statusNames,
  type Names,
} from './parse-names.ts';
import type { TicketReply } from './parse-ticket.ts';
import { customStatusesRequest, fieldsRequest } from './requests.ts';

/** Titles of custom fields, asked for where a ticket has any; null: not told. */
export function* talkFieldNames(tickets: readonly TicketReply[]): Conversation<Names['fields']> {
  const isWanted = tickets.some(({ custom_fields }) => (custom_fields?.length ?? 0) > 0);
  if (!isWanted) return succeed(new Map());
  const reply = yield* askForMore(fieldsRequest(), fieldsReply);
  return reply.ok ? succeed(reply.value && fieldNames(reply.value)) : reply;
}

/** What the account calls its fields and, where the ticket has one of its own, its statuses. */
export function* talkNames(ticket: TicketReply): Conversation<Names> {
  const fields = yield* talkFieldNames([ticket]);
  if (!fields.ok) return fields;
  if (!ticket.custom_status_id) return succeed({ fields: fields.value, statuses: null });
  const statuses = yield* askForMore(customStatusesRequest(), customStatusesReply);
  if (!statuses.ok) return statuses;
  return succeed({
    fields: fields.value,
    statuses: statuses.value && statusNames(statuses.value),
  });
}
