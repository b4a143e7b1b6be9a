import type { TicketFacts } from '../../domain/ticket/facts.ts';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import type { TicketReading } from '../../ports/helpdesk.ts';
import { findFirst, readText } from './find-elements.ts';
import { parseTicketId } from './pages.ts';
import * as selectors from './selectors.ts';
import { knownStatus } from './statuses.ts';

/** The facts that texts show, and the names of those that are absent. */
export function factsFrom(
  id: TicketId,
  texts: Readonly<Record<'subject' | 'status' | 'priority' | 'group', string | null>>,
): TicketFacts {
  const status = texts.status === null ? undefined : knownStatus(texts.status);
  const found = {
    ...(texts.subject === null ? {} : { subject: texts.subject }),
    ...(texts.status === null ? {} : { rawStatus: texts.status }),
    ...(status === undefined ? {} : { status }),
    ...(texts.priority === null ? {} : { priority: texts.priority }),
    ...(texts.group === null ? {} : { group: texts.group }),
  };
  const missing = (['subject', 'status', 'priority', 'group'] as const).filter(
    (name) => !(name in found),
  );
  return { ticketId: id, found, missing };
}

/**
 * The ticket that a ticket page shows; null while its heading or its number has not arrived.
 *
 * Dates stand on the page too, but in the user's own zone and format, which it does not name.
 */
export function readTicket(root: Document, asked: TicketId): TicketReading | null {
  const heading = findFirst(root, selectors.heading);
  const shown = readText(findFirst(root, selectors.shownId));
  if (heading === null || shown === null) return null;
  const text = readText(heading);
  const prefix = `#${shown}: `;
  const at = text?.indexOf(prefix) ?? -1;
  const facts = factsFrom(parseTicketId(shown) ?? asked, {
    subject: text === null || at < 0 ? null : text.slice(at + prefix.length),
    status: readText(findFirst(root, selectors.status)),
    priority: readText(findFirst(root, selectors.priority)),
    group: readText(findFirst(root, selectors.queue)),
  });
  return { ...facts, anchor: { element: heading, placement: 'last-child' } };
}
