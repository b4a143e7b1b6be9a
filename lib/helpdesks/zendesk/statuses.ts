import type { TicketStatus } from '../../domain/ticket/ticket.ts';

/** Zendesk's categories. A status of the account's own belongs to one of them. */
const categories: ReadonlyMap<string, readonly [status: TicketStatus, label: string]> = new Map([
  ['new', ['new', 'New']],
  ['open', ['open', 'Open']],
  ['pending', ['pending', 'Pending']],
  ['hold', ['on-hold', 'On-hold']],
  ['solved', ['solved', 'Solved']],
  ['closed', ['closed', 'Closed']],
  ['deleted', ['closed', 'Deleted']],
]);

/** The neutral word for a category; undefined for one that is not known. */
export const knownStatus = (category: string): TicketStatus | undefined =>
  categories.get(category.trim().toLowerCase())?.[0];

/** The neutral word for any category; one that is not known counts as open, so that clocks go on. */
export const neutralStatus = (category: string): TicketStatus => knownStatus(category) ?? 'open';

/** The category's English name, or itself where it is not known. */
export const statusLabel = (category: string): string =>
  categories.get(category.trim().toLowerCase())?.[1] ?? category;
