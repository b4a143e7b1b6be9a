import * as v from 'valibot';
import { ticketReply, type TicketReply } from './parse-ticket.ts';
import { collection, id, nonEmpty } from './reply-values.ts';

/** Rows of a search. One that is no ticket is left out: its neighbours are still good. */
export const ticketListReply = v.pipe(
  collection(v.unknown()),
  v.transform(({ items }): readonly TicketReply[] =>
    items.flatMap((item) => {
      const row = v.safeParse(ticketReply, item);
      return row.success ? [row.output] : [];
    }),
  ),
);

/** The statuses of the tickets that a search found, in lower case. */
export const statusesReply = v.pipe(
  collection(v.object({ id, Status: nonEmpty })),
  v.transform(
    ({ items }): ReadonlySet<string> => new Set(items.map((item) => item.Status.toLowerCase())),
  ),
);
