import { fail, succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation, WriteOutcome } from '../../ports/helpdesk.ts';
import type { ApiRequest } from '../../ports/http.ts';
import type { TicketReply } from './parse-ticket.ts';
import { parsePriority } from './priority.ts';
import { addTagRequest, changeRequest } from './requests.ts';
import { talkGroupsCalled } from './talk-groups.ts';
import { talkBareTicket, talkChange, type ChangeKeys } from './talk-change.ts';
import { ticketPath } from './ticket-path.ts';

/**
 * Makes a change unless it is there already, and reads it back: a change that Zendesk ignored answers
 * 200 like any other, so what stands there afterwards decides.
 */
function* writeValue(
  id: TicketId,
  request: (keys: ChangeKeys) => ApiRequest,
  isThere: (ticket: TicketReply) => boolean,
): Conversation<{
  readonly outcome: WriteOutcome;
  readonly before: TicketReply;
  readonly after: TicketReply;
}> {
  const path = ticketPath(id);
  const before = yield* talkBareTicket(id);
  if (!before.ok) return before;
  if (isThere(before.value))
    return succeed({
      outcome: { alreadyDone: true, path },
      before: before.value,
      after: before.value,
    });
  const written = yield* talkChange(before.value, request);
  if (!written.ok) return written;
  const after = yield* talkBareTicket(id);
  if (!after.ok) return after;
  if (!isThere(after.value))
    return fail({ kind: 'refused', detail: 'Zendesk changed nothing and gave no reason' });
  return succeed({
    outcome: { alreadyDone: false, path },
    before: before.value,
    after: after.value,
  });
}

/** Writes a priority, given as its label. */
export function* talkWritePriority(id: TicketId, to: string): Conversation<WriteOutcome> {
  const priority = parsePriority(to);
  if (priority === null)
    return fail({ kind: 'refused', detail: `Zendesk has no priority called "${to}"` });
  const done = yield* writeValue(
    id,
    (keys) => changeRequest(id, { priority }, keys),
    (ticket) => ticket.priority?.toLowerCase() === priority,
  );
  return done.ok ? succeed(done.value.outcome) : done;
}

/** An id as Zendesk writes it: a number, unless it is too large to be one here. */
const asNumber = (id: string): number | string =>
  Number.isSafeInteger(Number(id)) ? Number(id) : id;

/** Hands the ticket to a group, given by its name. */
export function* talkWriteGroup(id: TicketId, to: string): Conversation<WriteOutcome> {
  const named = yield* talkGroupsCalled(to);
  if (!named.ok) return named;
  const [group] = named.value;
  if (group === undefined || named.value.length > 1)
    return fail({ kind: 'refused', detail: `no group, or more than one, is called "${to}"` });
  const done = yield* writeValue(
    id,
    (keys) => changeRequest(id, { group_id: asNumber(group) }, keys),
    (ticket) => ticket.group_id === group,
  );
  return done.ok ? succeed(done.value.outcome) : done;
}

/** Adds a tag, and sees to it that none of the others was lost. */
export function* talkWriteTag(id: TicketId, tag: string): Conversation<WriteOutcome> {
  const done = yield* writeValue(
    id,
    (keys) => addTagRequest(id, tag, keys),
    ({ tags }) => tags?.includes(tag) === true,
  );
  if (!done.ok) return done;
  const { before, after, outcome } = done.value;
  const lost = (before.tags ?? []).filter((it) => after.tags?.includes(it) !== true);
  return lost.length === 0
    ? succeed(outcome)
    : fail({ kind: 'unexpected', detail: 'the ticket lost other tags when one was added' });
}
