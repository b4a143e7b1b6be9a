import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import type { JsonValue } from '../../ports/http.ts';
import { ask, askFor } from './check-reply.ts';
import { ticketReplyOf, type TicketReply } from './parse-ticket.ts';
import { peopleReply } from './parse-people.ts';
import { parsePriority } from './priority.ts';
import { changeRequest, peopleRequest, ticketRequest } from './requests.ts';
import { talkToken } from './talk-token.ts';
import { ticketPath } from './ticket-path.ts';

const refused = (detail: string): Result<never, HelpdeskProblem> =>
  fail({ kind: 'refused', detail });

/**
 * Changes a ticket unless it is so already, and reads it back: what a reply to a write says may be
 * of before it.
 */
function* writeValue(
  id: TicketId,
  change: (ticket: TicketReply) => Readonly<Record<string, JsonValue>> | null,
  isThere: (ticket: TicketReply) => boolean,
): Conversation<WriteOutcome> {
  const path = ticketPath(id);
  const before = yield* askFor(ticketRequest('_', id), ticketReplyOf(id));
  if (!before.ok) return before;
  if (isThere(before.value)) return succeed({ alreadyDone: true, path });
  const wanted = change(before.value);
  if (wanted === null) return refused('what is there now could not be read, and would be lost');
  const token = yield* talkToken();
  if (!token.ok) return token;
  const written = yield* ask(changeRequest(id, wanted, token.value));
  if (!written.ok) return written;
  const after = yield* askFor(ticketRequest('_', id), ticketReplyOf(id));
  if (!after.ok) return after;
  if (isThere(after.value)) return succeed({ alreadyDone: false, path });
  return refused('Freshdesk changed nothing and gave no reason');
}

/** Writes a priority, by its shipped name. */
export function* talkWritePriority(id: TicketId, to: string): Conversation<WriteOutcome> {
  const priority = parsePriority(to);
  if (priority === null) return refused(`Freshdesk has no priority called "${to}"`);
  return yield* writeValue(
    id,
    () => ({ priority }),
    (ticket) => ticket.priority === priority,
  );
}

/** Hands the ticket to a group, by its name. */
export function* talkWriteGroup(id: TicketId, to: string): Conversation<WriteOutcome> {
  const people = yield* askFor(peopleRequest(), peopleReply);
  if (!people.ok) return people;
  const found = [...people.value.groups].filter(([, name]) => name === to);
  const [group] = found;
  if (group === undefined || found.length > 1)
    return refused(`Freshdesk has ${found.length === 0 ? 'no' : 'more than one'} group "${to}"`);
  const [number] = group;
  const group_id = Number(number);
  // A longer number would be written as its neighbour.
  if (!Number.isSafeInteger(group_id)) return refused(`the number of group "${to}" is too long`);
  return yield* writeValue(
    id,
    () => ({ group_id }),
    (ticket) => ticket.group_id === number,
  );
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Adds a tag to those that are there: Freshdesk replaces all of them by what it is sent. */
export function* talkWriteTag(id: TicketId, tag: string): Conversation<WriteOutcome> {
  return yield* writeValue(
    id,
    ({ tags }) => (tags === undefined ? null : { tags: [...tags, tag] }),
    ({ tags = [] }) => tags.some((it) => same(it, tag)),
  );
}
