import { succeed } from '../../domain/result.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type * as v from 'valibot';
import type { Conversation, TicketRecord } from '../../ports/helpdesk.ts';
import { isWithoutJson } from '../check-reply.ts';
import { askFor } from './check-reply.ts';
import { createdEvents } from './events-from-audits.ts';
import { ownClocks } from './own-clocks.ts';
import { parseTicketId } from './pages.ts';
import { noNames, type Names } from './parse-names.ts';
import { ticketListReply } from './parse-ticket.ts';
import { usersById } from './parse-user.ts';
import { rowsPerPage, ticketListRequest } from './requests.ts';
import { talkFieldNames } from './talk-names.ts';
import { explain } from './talk-ticket.ts';
import { missingIn, recordFrom, ticketFromReply } from './ticket-from-reply.ts';

type Rows = v.InferOutput<typeof ticketListReply>;

/** What a list alone tells: no message, and no change of status. */
function snapshots({ tickets, ...beside }: Rows, names: Names): readonly TicketRecord[] {
  const users = usersById(beside.users);
  return tickets.map((ticket) =>
    recordFrom(ticket, ticket.slas ? ownClocks(ticket.slas.policy_metrics) : null, {
      ticket: {
        ...ticketFromReply(ticket, beside, names),
        completeness: 'snapshot',
        knownFrom: null,
        events: createdEvents({ ticket, users, names, beside }, undefined).slice(0, 1),
      },
      missing: [...missingIn(ticket, beside, names), 'history'],
    }),
  );
}

/**
 * Many tickets without their histories, in two requests at most: a second one for the next hundred,
 * for the titles of custom fields, or for the list without its clocks where it was too large. Tickets
 * that are gone, or that this agent may not see, are left out.
 */
export function* talkTicketList(
  ticketIds: readonly TicketId[],
): Conversation<readonly TicketRecord[]> {
  const ids = [...new Set(ticketIds)].filter((id) => parseTicketId(id) !== null);
  if (ids.length === 0) return succeed([]);
  const first = ids.slice(0, rowsPerPage);
  const reply = yield* askFor(ticketListRequest(first, true), ticketListReply);
  if (isWithoutJson(reply)) {
    const small = yield* askFor(ticketListRequest(first, false), ticketListReply);
    return small.ok ? succeed(snapshots(small.value, noNames)) : yield* explain(small.error);
  }
  if (!reply.ok) return yield* explain(reply.error);
  const rest = ids.slice(rowsPerPage, 2 * rowsPerPage);
  if (rest.length > 0) {
    const next = yield* askFor(ticketListRequest(rest, true), ticketListReply);
    if (!next.ok) return yield* explain(next.error);
    return succeed([reply.value, next.value].flatMap((rows) => snapshots(rows, noNames)));
  }
  const fields = yield* talkFieldNames(reply.value.tickets);
  return fields.ok
    ? succeed(snapshots(reply.value, { fields: fields.value, statuses: null }))
    : fields;
}
