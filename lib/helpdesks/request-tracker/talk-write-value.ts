import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import { ticketId, type TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import type { ApiRequest } from '../../ports/http.ts';
import { ask, askFor, sentenceIn } from './check-reply.ts';
import { ticketReply, type TicketReply } from './parse-ticket.ts';
import { parsePriority } from './priority.ts';
import { fieldRequest, priorityRequest, ticketRequest } from './requests.ts';
import { ticketPath } from './ticket-path.ts';

const refused = (detail: string): Result<never, HelpdeskProblem> =>
  fail({ kind: 'refused', detail });

/**
 * Writes a value unless it is there already, and reads it back. A `PUT` that changed nothing answers
 * 200 like any other, with a sentence or with an empty list: what stands there afterwards decides.
 */
function* writeValue(
  ticket: TicketReply,
  request: ApiRequest,
  isThere: (ticket: TicketReply) => boolean,
): Conversation<WriteOutcome> {
  const id = ticketId(ticket.id);
  const path = ticketPath(id);
  if (isThere(ticket)) return succeed({ alreadyDone: true, path });
  const written = yield* ask(request);
  if (!written.ok) return written;
  const after = yield* askFor(ticketRequest(id), ticketReply);
  if (!after.ok) return after;
  if (isThere(after.value)) return succeed({ alreadyDone: false, path });
  const sentence = sentenceIn(written.value);
  return refused(sentence === '' ? 'Request Tracker changed nothing and gave no reason' : sentence);
}

/** Writes a priority, given as its label or its number. */
export function* talkWritePriority(id: TicketId, to: string): Conversation<WriteOutcome> {
  const number = parsePriority(to);
  if (number === null) return refused(`Request Tracker has no priority called "${to}"`);
  const ticket = yield* askFor(ticketRequest(id), ticketReply);
  if (!ticket.ok) return ticket;
  return yield* writeValue(
    ticket.value,
    priorityRequest(ticketId(ticket.value.id), number),
    ({ Priority }) => Priority !== undefined && Number(Priority) === number,
  );
}

/** Writes a custom field, by its name on this ticket. One with several values is left alone. */
export function* talkWriteField(
  id: TicketId,
  name: string,
  value: string,
): Conversation<WriteOutcome> {
  const ticket = yield* askFor(ticketRequest(id), ticketReply);
  if (!ticket.ok) return ticket;
  const field = ticket.value.CustomFields?.find((candidate) => candidate.name === name);
  if (field === undefined) return refused(`this ticket has no custom field called "${name}"`);
  if (field.values.length > 1)
    return refused(`the custom field "${name}" holds several values: writing would replace them`);
  return yield* writeValue(
    ticket.value,
    fieldRequest(ticketId(ticket.value.id), field.id, value),
    (reply) => {
      const now = reply.CustomFields?.find((candidate) => candidate.id === field.id);
      return now?.values.length === 1 && now.values[0] === value;
    },
  );
}
