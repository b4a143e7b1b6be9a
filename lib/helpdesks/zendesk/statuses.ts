import type { TicketStatus } from '../../domain/ticket/ticket.ts';

/** Zendesk's categories. A status of the account's own belongs to one of them. */
const categories: ReadonlyMap<string, TicketStatus> = new Map([
  ['new', 'new'],
  ['open', 'open'],
  ['pending', 'pending'],
  ['hold', 'on-hold'],
  ['solved', 'solved'],
  ['closed', 'closed'],
  ['deleted', 'closed'],
]);

/** The neutral word for a category; undefined for one that is not known. */
export const knownStatus = (category: string): TicketStatus | undefined =>
  categories.get(category.trim().toLowerCase());

/** The neutral word for any category; one that is not known counts as open, so that clocks go on. */
export const neutralStatus = (category: string): TicketStatus => knownStatus(category) ?? 'open';

/** The category as an English page shows it; itself where it is not known. */
export function statusLabel(category: string): string {
  if (knownStatus(category) === undefined) return category;
  const word = category.trim().toLowerCase();
  return word === 'hold' ? 'On-hold' : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
