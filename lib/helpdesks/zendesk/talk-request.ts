import { lastOf, type OwnRequest, type RequestMessage } from '../../domain/customer/own-request.ts';
import { fail, succeed } from '../../domain/result.ts';
import { longestName, longestText } from '../../domain/ticket/limits.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { answeredAnother } from '../check-reply.ts';
import { askFor, askForMore } from './check-reply.ts';
import { oneLine } from './find-elements.ts';
import {
  requestCommentsReply,
  requestReply,
  sideOf,
  type Person,
  type RequestComment,
} from './parse-request.ts';
import { nextCursor } from './reply-values.ts';
import { ownRequestCommentsRequest, ownRequestRequest } from './requests.ts';
import { knownStatus, statusLabel } from './statuses.ts';
import { explain } from './talk-ticket.ts';

const mostPages = 5;

interface Talked {
  readonly comments: readonly RequestComment[];
  readonly people: ReadonlyMap<string, Person>;
  /** The latest comment is among them. */
  readonly isLatest: boolean;
}

/** Newest first as it is asked for; whether that was heeded shows once there are two. */
const isNewestFirst = (comments: readonly RequestComment[]): boolean =>
  (comments[0]?.created_at ?? 0) > (comments.at(-1)?.created_at ?? 0);

/** A request's comments, until the vendor's latest is among them: 500 at most. */
function* talkComments(id: TicketId, requester: string | undefined): Conversation<Talked> {
  const comments: RequestComment[] = [];
  const people = new Map<string, Person>();
  let cursor: string | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const reply: Asked = yield* askComments(id, cursor);
    if (!reply.ok) return reply;
    if (reply.value === null) break;
    const { users, meta, next_page } = reply.value;
    comments.push(...reply.value.comments);
    for (const one of users) people.set(one.id, one);
    cursor = nextCursor(meta);
    const isWhole = meta?.has_more !== true && !next_page;
    const isAnswered = comments.some((it) => sideOf(it.author_id, requester, people) === 'vendor');
    const isEnough = isNewestFirst(comments) && isAnswered;
    if (isWhole || isEnough || cursor === null)
      return succeed({ comments, people, isLatest: isWhole || isEnough });
  }
  return succeed({ comments, people, isLatest: false });
}

const askComments = (id: TicketId, cursor: string | null) =>
  askForMore(ownRequestCommentsRequest(id, cursor), requestCommentsReply);
type Asked = ReturnType<typeof askComments> extends Generator<unknown, infer It> ? It : never;

/** One request of the session's own, as customers may ask for it: two requests, seldom more. */
export function* talkOwnRequest(asked: TicketId): Conversation<OwnRequest> {
  const request = ownRequestRequest(asked);
  const reply = yield* askFor(request, requestReply);
  if (!reply.ok) return yield* explain(reply.error);
  const it = reply.value.request;
  if (it.id !== asked) return fail(answeredAnother(request));
  const talked = yield* talkComments(asked, it.requester_id);
  if (!talked.ok) return talked;
  const { comments, people, isLatest } = talked.value;
  const messages = comments.flatMap((one): readonly RequestMessage[] => {
    // What Zendesk itself says answers nobody, and what is not public is not the customer's to see.
    if (one.public === false || one.author_id?.startsWith('-')) return [];
    const author = oneLine(people.get(one.author_id ?? '')?.name)?.slice(0, longestName) ?? null;
    return [{ at: one.created_at, author, by: sideOf(one.author_id, it.requester_id, people) }];
  });
  const last = lastOf(messages, isLatest);
  const status = it.status === undefined ? null : (knownStatus(it.status) ?? null);
  return succeed({
    id: asked,
    subject: oneLine(it.subject),
    status,
    rawStatus:
      it.status === undefined ? null : oneLine(statusLabel(it.status).slice(0, longestText)),
    createdAt: it.created_at ?? null,
    ...last,
    missing: [
      ...(oneLine(it.subject) === null ? (['subject'] as const) : []),
      ...(status === null ? (['status'] as const) : []),
      ...(it.created_at === undefined ? (['created'] as const) : []),
      ...last.missing,
    ],
  });
}
