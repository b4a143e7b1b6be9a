import type { TicketStatus } from '../../domain/ticket/ticket.ts';

/** The statuses that every account has, by the labels they are shipped with, from number 2 on. */
export const shipped: readonly (readonly [label: string, status: TicketStatus])[] = [
  ['Open', 'open'],
  ['Pending', 'pending'],
  ['Resolved', 'solved'],
  ['Closed', 'closed'],
];

/** The neutral word for a label that a page shows in English; undefined for every other one. */
export const knownStatus = (label: string): TicketStatus | undefined =>
  shipped.find(([it]) => it.toLowerCase() === label.toLowerCase())?.[1];
