import type { HelpdeskApi } from '../../ports/helpdesk.ts';
import { descriptor } from './descriptor.ts';
import { talkMarkFields } from './talk-mark-fields.ts';
import { talkNotes } from './talk-notes.ts';
import { talkTicketList } from './talk-ticket-list.ts';
import { talkTicket } from './talk-ticket.ts';
import { talkWhoAmI } from './talk-who-am-i.ts';
import { talkWriteNote } from './talk-write-note.ts';
import { talkWriteField, talkWritePriority } from './talk-write-value.ts';
import { ticketPath } from './ticket-path.ts';

/** Request Tracker 5 through REST 2.0, in the user's own session. */
export const api: HelpdeskApi = {
  ...descriptor,
  writes: ['note', 'priority', 'field'],
  ticketPath,
  whoAmI: talkWhoAmI,
  readTicket: talkTicket,
  readTickets: talkTicketList,
  markFields: talkMarkFields,
  readNotes: talkNotes,
  write({ ticketId, write, mark }) {
    switch (write.kind) {
      case 'note':
        return talkWriteNote(ticketId, write.body, mark);
      case 'priority':
        return talkWritePriority(ticketId, write.to);
      case 'field':
        return talkWriteField(ticketId, write.name, write.value);
    }
  },
};
