import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import type { Conversation, HelpdeskApi, WriteRequest } from '../../../lib/ports/helpdesk.ts';

/** The conversation that a capture names: `readTicket 1`, `readTickets 1 2 3`, `whoAmI`, `write {…}`. */
export function call(api: HelpdeskApi, text: string): Conversation<unknown> {
  const [verb = '', ...rest] = text.split(' ');
  const ids = rest.map(ticketId);
  const [first = ticketId('')] = ids;
  switch (verb) {
    case 'whoAmI':
      return api.whoAmI();
    case 'readTicket':
      return api.readTicket(first);
    case 'readTickets':
      return api.readTickets(ids);
    case 'readNotes':
      if (!api.readNotes) throw new Error('this helpdesk reads no notes');
      return api.readNotes(first, rest.slice(1).join(' '));
    case 'markFields':
      return api.markFields(first);
    case 'write':
      return api.write(JSON.parse(rest.join(' ')) as WriteRequest);
    default:
      throw new Error(`no such call: ${text}`);
  }
}
