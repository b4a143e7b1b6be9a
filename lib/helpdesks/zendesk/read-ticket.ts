import type { TicketFacts } from '../../domain/ticket/facts.ts';
import type { TicketId, TicketStatus } from '../../domain/ticket/ticket.ts';
import type { BadgeAnchor, TicketReading } from '../../ports/helpdesk.ts';
import { activeLayout } from './active-layout.ts';
import { findFirst, oneLine } from './find-elements.ts';
import { formatPriority } from './priority.ts';
import * as selectors from './selectors.ts';
import { knownStatus } from './statuses.ts';

interface Texts {
  readonly subject: string | null;
  readonly status: TicketStatus | undefined;
  readonly rawStatus: string | null;
  readonly priority: string | null;
}

/** The facts that a page is looked through for. */
export const looked = ['subject', 'status', 'priority'] as const;

/** The facts that texts show, and the names of those that are absent. */
export function factsFrom(id: TicketId, texts: Texts): TicketFacts {
  const { subject, rawStatus, status, priority } = texts;
  const found: { -readonly [Fact in keyof TicketFacts['found']]: TicketFacts['found'][Fact] } = {};
  if (subject !== null) found.subject = subject;
  if (rawStatus !== null) found.rawStatus = rawStatus;
  if (status !== undefined) found.status = status;
  if (priority !== null) found.priority = priority;
  const missing = looked.filter((name) => found[name] === undefined);
  return { ticketId: id, found, missing };
}

/** Behind Zendesk's own SLA badge, where it may be, else near it, else over the conversation. */
function anchorIn(layout: Element): BadgeAnchor {
  const element = findFirst(layout, selectors.ticketPlace);
  if (element) return { element, placement: 'before' };
  const conversation = findFirst(layout, selectors.conversation);
  return { element: conversation ?? layout, placement: 'first-child' };
}

/** Priorities are written in the page's language; only English is known. */
const englishPriority = (root: Document, layout: Element): string | null => {
  const text = oneLine(findFirst(layout, selectors.priority)?.textContent);
  const isEnglish = root.documentElement.lang.startsWith('en');
  return isEnglish && text !== null && /\w/.test(text) ? formatPriority(text) : null;
};

/** The ticket that is in front; null while the address, the tabs and the layouts do not agree. */
export function readTicket(root: Document, id: TicketId): TicketReading | null {
  const layout = activeLayout(root, id);
  if (layout === null) return null;
  const input = findFirst(layout, selectors.subject);
  const label = findFirst(layout, selectors.statusLabel);
  const category = [...(label?.classList ?? [])].find((name) => knownStatus(name) !== undefined);
  const facts = factsFrom(id, {
    subject: oneLine(input === null || !('value' in input) ? null : String(input.value)),
    status: category === undefined ? undefined : knownStatus(category),
    rawStatus: oneLine(label?.textContent),
    priority: englishPriority(root, layout),
  });
  return { ...facts, anchor: anchorIn(layout) };
}
