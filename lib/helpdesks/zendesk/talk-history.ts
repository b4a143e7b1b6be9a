import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { isWithoutJson } from '../check-reply.ts';
import { askFor, askForMore } from './check-reply.ts';
import type { AuditPages } from './history-span.ts';
import { auditsReply, isComment, type Audit } from './parse-audits.ts';
import { roleOf, usersById, usersReply, type User, type Users } from './parse-user.ts';
import { nextCursor } from './reply-values.ts';
import { auditsRequest, fewRowsPerPage, rowsPerPage, usersRequest } from './requests.ts';

const mostPages = 5;

/**
 * A ticket's audits, 500 at most, with the accounts that stand beside them. A page that is too large to
 * take is asked for in smaller ones; where one of these is, too, the history ends before it.
 */
export function* talkAudits(
  id: TicketId,
): Conversation<AuditPages & { readonly users: readonly User[] }> {
  const audits: Audit[] = [];
  const users: User[] = [];
  let cursor: string | null = null;
  let rows = rowsPerPage;
  for (let page = 1; page <= mostPages; page += 1) {
    const reply: Generated<ReturnType<typeof askAudits>> = yield* askAudits(id, cursor, rows);
    if (isWithoutJson(reply)) {
      if (rows === fewRowsPerPage) break;
      rows = fewRowsPerPage;
      continue;
    }
    if (!reply.ok) return reply;
    audits.push(...reply.value.audits);
    users.push(...reply.value.users);
    const { meta, next_page } = reply.value;
    cursor = nextCursor(meta);
    // Without cursors a further page is only named by number, which we do not follow.
    if (cursor === null)
      return succeed({ audits, users, isWhole: meta?.has_more !== true && !next_page });
  }
  return succeed({ audits, users, isWhole: false });
}

const askAudits = (id: TicketId, cursor: string | null, rows: number) =>
  askFor(auditsRequest(id, cursor, rows), auditsReply);
type Generated<Talk> = Talk extends Generator<unknown, infer Value, infer _> ? Value : never;

/** Accounts that wrote something and whose role nobody said yet, asked for at once. */
export function* talkAuthors(audits: readonly Audit[], known: Users): Conversation<Users> {
  const authors = audits.flatMap(({ author_id, events }) =>
    events.flatMap((event) => (isComment(event) ? (event.author_id ?? author_id ?? []) : [])),
  );
  const wanted = [...new Set(authors)].filter(
    (id) => /^[1-9]/.test(id) && roleOf(known.get(id)) === undefined,
  );
  if (wanted.length === 0) return succeed(known);
  const reply = yield* askForMore(usersRequest(wanted.slice(0, rowsPerPage)), usersReply);
  if (!reply.ok) return reply;
  return succeed(usersById([...known.values()], reply.value?.users ?? []));
}
