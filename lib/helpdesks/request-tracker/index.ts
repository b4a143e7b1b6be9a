import { fail } from '../../domain/result.ts';
import type { Conversation, HelpdeskApi } from '../../ports/helpdesk.ts';
import { descriptor } from './descriptor.ts';
import { talkMarkFields } from './talk-mark-fields.ts';
import { talkMarked } from './talk-marked.ts';
import { talkNotes } from './talk-notes.ts';
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

/** Request Tracker 5 through REST 2.0, in the user's own session. */
export const api: HelpdeskApi = {
  ...descriptor,
  ticketPath,
  whoAmI: talkWhoAmI,
  readTicket: talkTicket,
  readTickets: talkTicketList,
  markFields: talkMarkFields,
  readNotes: talkNotes,
  findMarked: talkMarked,
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
