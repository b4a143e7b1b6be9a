import type { TicketFacts } from './facts.ts';
import type { Ticket } from './ticket.ts';

const shown = ['status', 'priority', 'subject', 'group'] as const;

/** As a page shows it: on one line. */
const onOneLine = (text: string | null) => text?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * True where a page shows something else than `ticket` says: one of the two is older. What the page
 * does not show contradicts nothing.
 */
export const contradicts = (page: TicketFacts | undefined, ticket: Ticket): boolean =>
  page !== undefined &&
  shown.some((name) => {
    const found = page.found[name];
    return found !== undefined && found !== null && onOneLine(found) !== onOneLine(ticket[name]);
  });
