import { fail, succeed } from '../../domain/result.ts';
import type { HelpdeskApi } from '../../ports/helpdesk.ts';
import { settled } from '../settled.ts';
import { descriptor } from './descriptor.ts';
import { talkMarked } from './talk-marked.ts';
import { talkNotes } from './talk-notes.ts';
import { talkOwnRequest } from './talk-request.ts';
import { talkTicketList } from './talk-ticket-list.ts';
import { talkTicket } from './talk-ticket.ts';
import { talkWhoAmI } from './talk-who-am-i.ts';
import { talkWriteNote } from './talk-write-note.ts';
import { talkWriteGroup, talkWritePriority, talkWriteTag } from './talk-write-value.ts';
import { ticketPath } from './ticket-path.ts';

/** Zendesk in the agent's own session. Built from public evidence alone: see the README. */
export const api: HelpdeskApi = {
  ...descriptor,
  ticketPath,
  whoAmI: talkWhoAmI,
  readTicket: talkTicket,
  readTickets: talkTicketList,
  // Tags carry the mark, so no field has to.
  markFields: () => settled(succeed([])),
  readNotes: talkNotes,
  readOwnRequest: talkOwnRequest,
  findMarked: talkMarked,
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
          fail({ kind: 'refused', detail: 'Zendesk is marked by tags, not by fields' }),
        );
    }
  },
};
