import type { Actor, TicketEvent } from '../../domain/ticket/ticket.ts';
import { authorOf, authorRole } from './author-role.ts';
import { changeOf, type ChangeWords, type Detail } from './change-event.ts';
import type { HistorySpan } from './history-span.ts';
import { isChat, isComment, type Audit, type AuditEvent } from './parse-audits.ts';
import type { TicketReply } from './parse-ticket.ts';
import type { Users } from './parse-user.ts';
import { neutralStatus, statusLabel } from './statuses.ts';

/** What an audit cannot say by itself. */
export interface AuditContext extends ChangeWords {
  readonly ticket: TicketReply;
  readonly users: Users;
}

/** Comments that were taken back from the customer after they were written. */
const hiddenComments = (audits: readonly Audit[]): ReadonlySet<string> =>
  new Set(
    audits.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'CommentPrivacyChange' && event.public === false
          ? (event.comment_id ?? [])
          : [],
      ),
    ),
  );

/** Copies that a merge or a side conversation leaves answer nobody. */
const isCopy = ({ via }: AuditEvent): boolean =>
  via?.source?.rel === 'merge' || via?.channel === 'side_conversation';

function commentOf(event: AuditEvent, by: Actor | undefined, hidden: ReadonlySet<string>): Detail {
  if (event.public === false || isCopy(event) || hidden.has(event.id ?? ''))
    return { kind: 'internal-note' };
  return { kind: by === 'customer' ? 'message' : 'public-reply' };
}

const whoIs = (author: string | undefined, by: Actor | undefined, users: Users) => {
  const name = users.get(author ?? '')?.name ?? (author?.startsWith('-') ? undefined : author);
  return { ...(by === undefined ? {} : { by }), ...(name === undefined ? {} : { author: name }) };
};

/** That the ticket was opened, as the ticket itself says: it needs no history. */
export function createdEvents(
  { ticket, users }: AuditContext,
  create: Audit | undefined,
): readonly TicketEvent[] {
  const author = ticket.submitter_id ?? create?.author_id;
  const by = authorRole(author, undefined, ticket.requester_id, users);
  const created: TicketEvent = {
    at: ticket.created_at,
    kind: 'created',
    ...whoIs(author, by, users),
  };
  const first = create?.events.find((it) => it.type === 'Create' && it.field_name === 'status');
  if (typeof first?.value !== 'string' || neutralStatus(first.value) === 'new') return [created];
  const to = neutralStatus(first.value);
  return [created, { ...created, kind: 'status', to, raw: statusLabel(first.value) }];
}

/** A ticket's events, oldest first, as far as its audits tell them. */
export function eventsFromAudits(span: HistorySpan, context: AuditContext): readonly TicketEvent[] {
  const { ticket, users } = context;
  const hidden = hiddenComments(span.audits);
  const events = span.audits.flatMap((audit) =>
    audit.events.flatMap((event): readonly TicketEvent[] => {
      const author = authorOf(audit, event);
      const channel = event.via?.channel ?? audit.via?.channel;
      const by = authorRole(author, channel, ticket.requester_id, users);
      // An agent may have answered in it: nobody may be told to be late, or to have been in time.
      if (isChat(event)) return [{ at: audit.created_at, kind: 'public-reply' }];
      // The comment that opened the ticket is the ticket's own text, not an answer to it.
      if (isComment(event) && audit === span.create) return [];
      const detail = isComment(event)
        ? commentOf(event, by, hidden)
        : changeOf(event, audit, context);
      if (detail === null) return [];
      // A comment that does not say whether it is public may be an answer: then nobody's role is sure.
      const known = isComment(event) && event.public === undefined ? undefined : by;
      return [{ at: audit.created_at, ...detail, ...whoIs(author, known, users) }];
    }),
  );
  return [...createdEvents(context, span.create), ...events].toSorted((a, b) => a.at - b.at);
}
