import type { TicketId } from '../ticket/ticket.ts';
import { markOf } from './note-mark.ts';

/** The note by which it is tried whether a helpdesk that was never tried can be written to. */
export interface TryNote {
  readonly body: string;
  /** The same for every try on a ticket: a second one finds the first one's note. */
  readonly mark: string;
}

/** What is written, to the letter: `words` and a mark. Shown before, looked for after. */
export function tryNote(ticketId: TicketId, words: string): TryNote {
  const mark = markOf(`try-on-ticket-${ticketId}`);
  return { mark, body: `${words}\n\n${mark}` };
}
