import { fail } from '../../domain/result.ts';
import type { Conversation, HelpdeskApi } from '../../ports/helpdesk.ts';
import { hosts } from './hosts.ts';
import { pageAt } from './pages.ts';
import { priorities } from './priority.ts';
import { talkMarkFields } from './talk-mark-fields.ts';
import { talkTicketList } from './talk-ticket-list.ts';
import { talkTicket } from './talk-ticket.ts';
import { talkWhoAmI } from './talk-who-am-i.ts';
import { talkWriteNote } from './talk-write-note.ts';
import { talkWriteField, talkWritePriority } from './talk-write-value.ts';
import { ticketPath } from './ticket-path.ts';

/** A conversation that asks for nothing: `writes` offers neither, so no plan comes here. */
function* refuse(what: string): Conversation<never> {
  yield* [];
  return fail({ kind: 'refused', detail: `Request Tracker has no ${what} to write` });
}

/** Request Tracker 5 through REST 2.0, in the user's own session. Tried on 5.0.3. */
export const api: HelpdeskApi = {
  id: 'request-tracker',
  name: 'Request Tracker',
  hosts,
  writes: ['note', 'priority', 'field'],
  priorities,
  ticketPath,
  pageAt,
  whoAmI: talkWhoAmI,
  readTicket: talkTicket,
  readTickets: talkTicketList,
  markFields: talkMarkFields,
  write({ ticketId, write, mark }) {
    switch (write.kind) {
      case 'note':
        return talkWriteNote(ticketId, write.body, mark);
      case 'priority':
        return talkWritePriority(ticketId, write.to);
      case 'field':
        return talkWriteField(ticketId, write.name, write.value);
      case 'tag':
      case 'group':
        return refuse(write.kind);
    }
  },
};
