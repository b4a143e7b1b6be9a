import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import type { Conversation, HelpdeskApi, WriteRequest } from '../../../lib/ports/helpdesk.ts';

/**
 * The conversation that a capture names: `readTicket 1`, `readTickets 1 2 3`, `whoAmI`, `write {…}`; a
 * list with the rows that its page shows: `readTickets 1 2 3 in filter=7`.
 */
export function call(api: HelpdeskApi, text: string): Conversation<unknown> {
  const [verb = '', ...rest] = text.split(' ');
  const end = verb === 'readTickets' ? rest.indexOf('in') : -1;
  const ids = (end < 0 ? rest : rest.slice(0, end)).map(ticketId);
  const [first = ticketId('')] = ids;
  switch (verb) {
    case 'whoAmI':
      return api.whoAmI();
    case 'readTicket':
      return api.readTicket(first);
    case 'readTickets':
      return end < 0 ? api.readTickets(ids) : api.readTickets(ids, rest[end + 1]);
    case 'readNotes':
      if (!api.readNotes) throw new Error('this helpdesk reads no notes');
      return api.readNotes(first, rest.slice(1).join(' '));
    case 'readOwnRequest':
      if (!api.readOwnRequest) throw new Error('this helpdesk shows customers no requests');
      return api.readOwnRequest(first);
    case 'markFields':
      return api.markFields(first);
    case 'write':
      return api.write(JSON.parse(rest.join(' ')) as WriteRequest);
    default:
      throw new Error(`no such call: ${text}`);
  }
}
