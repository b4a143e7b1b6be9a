import { fail } from '../../domain/result.ts';
import type { HelpdeskApi } from '../../ports/helpdesk.ts';
import { settled } from '../settled.ts';
import { descriptor } from './descriptor.ts';
import { talkMarkFields } from './talk-mark-fields.ts';
import { talkMarked } from './talk-marked.ts';
import { talkNotes } from './talk-notes.ts';
import { talkTicketList } from './talk-ticket-list.ts';
import { talkTicket } from './talk-ticket.ts';
import { talkTryKey } from './talk-try-key.ts';
import { talkWhoAmI } from './talk-who-am-i.ts';
import { talkWriteNote } from './talk-write-note.ts';
import { talkWriteGroup, talkWritePriority, talkWriteTag } from './talk-write-value.ts';
import { ticketPath } from './ticket-path.ts';
import { pageWithView } from './view-at.ts';

/** Freshdesk and Freshservice in the agent's own session, or by the agent's key. Built from public evidence alone. */
export const api: HelpdeskApi = {
  ...descriptor,
  settlesAfter: 6000,
  ticketPath,
  pageAt: pageWithView,
  whoAmI: talkWhoAmI,
  readTicket: talkTicket,
  readTickets: talkTicketList,
  markFields: talkMarkFields,
  readNotes: talkNotes,
  findMarked: talkMarked,
  tryKey: talkTryKey,
  write({ ticketId, write, mark }) {
    switch (write.kind) {
      case 'note':
        return talkWriteNote(ticketId, write.body, mark);
      case 'priority':
        return talkWritePriority(ticketId, write.to);
      case 'group':
        return talkWriteGroup(ticketId, write.to);
      case 'tag':
        return talkWriteTag(ticketId, write.tag);
      case 'field':
        return settled(
          fail({ kind: 'refused', detail: 'Freshdesk is marked by tags, not by fields' }),
        );
    }
  },
};
