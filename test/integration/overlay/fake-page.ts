import type { HelpdeskPageKind, TicketFacts } from '../../../lib/domain/ticket/facts.ts';
import { ticketId, type TicketId } from '../../../lib/domain/ticket/ticket.ts';
import type { HelpdeskPage } from '../../../lib/ports/helpdesk.ts';

const facts = (id: TicketId): TicketFacts => ({ ticketId: id, found: {}, missing: [] });

/** A helpdesk of plain HTML: `/list` shows `li[data-id]`, `/ticket/N` a heading with `data-id`. */
export const fakePage: HelpdeskPage = {
  id: 'fake',
  pageAt(url): HelpdeskPageKind {
    const ticket = /^\/ticket\/(\w+)$/.exec(url.pathname)?.[1];
    if (ticket !== undefined) return { kind: 'ticket', ticketId: ticketId(ticket) };
    return url.pathname === '/list' ? { kind: 'ticket-list' } : { kind: 'other' };
  },
  readTickets(root, page) {
    const selector = page.kind === 'ticket' ? 'h1[data-id]' : 'li[data-id]';
    return [...root.querySelectorAll(selector)].map((element) => ({
      ...facts(ticketId(element.getAttribute('data-id') ?? '')),
      anchor: { element, placement: 'last-child' },
    }));
  },
  missingOn: (root) => (root.querySelector('[data-id], [data-empty]') ? [] : ['subject', 'status']),
  signedInAs: (root) => root.querySelector('[data-user]')?.getAttribute('data-user') ?? null,
  theme: (root) => ({ dark: root.body.classList.contains('dark'), dense: false }),
};

/** A list of these tickets, as the page draws it. */
export const listOf = (...ids: readonly string[]) =>
  `<ul>${ids.map((id) => `<li data-id="${id}"><a href="#">${id}</a></li>`).join('')}</ul>`;
