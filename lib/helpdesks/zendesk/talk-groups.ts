import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { groupsReply } from './parse-ticket.ts';
import { nextCursor } from './reply-values.ts';
import { groupsRequest } from './requests.ts';
import { explain } from './talk-ticket.ts';

const mostPages = 5;

/** The numbers of the groups that are called `name`, of the account's first five hundred. */
export function* talkGroupsCalled(name: string): Conversation<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const request = groupsRequest(cursor);
    const reply = yield* askFor(request, groupsReply);
    if (!reply.ok) return yield* explain(reply.error);
    const { groups, meta } = reply.value;
    // One that was deleted is listed on.
    const named = groups.filter((it) => it.deleted !== true && it.name.trim() === name.trim());
    ids.push(...named.map(({ id }) => id));
    cursor = nextCursor(meta);
    if (cursor === null) break;
  }
  return succeed(ids);
}
