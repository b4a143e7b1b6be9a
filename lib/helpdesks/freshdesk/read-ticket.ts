import type { TicketFacts } from '../../domain/ticket/facts.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { BadgeAnchor, TicketReading } from '../../ports/helpdesk.ts';
import { findOwn, readOwnText, readText } from './find-elements.ts';
import { knownPriority } from './priority.ts';
import * as selectors from './selectors.ts';
import { knownStatus } from './shipped-statuses.ts';

const looked = ['subject', 'status', 'priority'] as const;

/**
 * The facts that texts show, and the names of those that are absent. A label in another language, or
 * of the account's own, is no status and no priority that we know.
 */
export function factsFrom(
  id: TicketId,
  subject: string | null,
  rawStatus: string | null,
  priority: string | null,
): TicketFacts {
  const all = {
    subject,
    rawStatus,
    status: rawStatus && knownStatus(rawStatus),
    priority: knownPriority(priority),
  };
  const found = Object.fromEntries(Object.entries(all).filter(([, value]) => value));
  return { ticketId: id, found, missing: looked.filter((name) => !(name in found)) };
}

/** `[#352179] Subject : Account`: the page's title, which outlives every layout. */
const title = /^\[#(\d+)\]\s*(.*?)(?:\s+:\s[^:]*)?$/;

/** The number that the page says it shows, without its sign or kind; null where it says none. */
function shownNumber(root: Document): string | null {
  const number = /\d{1,18}$/.exec(readText(findOwn(root, selectors.shownId)) ?? '')?.[0];
  return number ?? title.exec(root.title)?.[1] ?? null;
}

/** Beside the ticket's buttons; else behind what holds the part of the page that they moved into. */
function place(root: Document): BadgeAnchor | null {
  const toolbar = findOwn(root, selectors.toolbar) ?? findOwn(root, selectors.shadowHost);
  return toolbar === null ? null : { element: toolbar, placement: 'after' };
}

/**
 * The ticket that a ticket page shows; null while its buttons have not arrived, or while it still
 * shows another ticket than the address names. Where the page does not say which one it shows, the
 * address alone counts, and no fact of the page does.
 */
export function readTicket(root: Document, asked: TicketId): TicketReading | null {
  const anchor = place(root);
  const shown = shownNumber(root);
  if (anchor === null || (shown !== null && shown !== asked)) return null;
  // A page that does not say which ticket it shows may still show the one before.
  const read = (it: () => string | null) => (shown === null ? null : it());
  const facts = factsFrom(
    asked,
    read(
      () => readOwnText(findOwn(root, selectors.subject)) ?? title.exec(root.title)?.[2] ?? null,
    ),
    read(() => readText(findOwn(root, selectors.status))),
    read(() => readText(findOwn(root, selectors.priority))),
  );
  return { ...facts, anchor };
}
