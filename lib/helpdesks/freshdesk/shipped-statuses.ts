import type { TicketStatus } from '../../domain/ticket/ticket.ts';

/** The statuses that every account has, with the labels they are shipped with. */
export const shipped: ReadonlyMap<number, readonly [label: string, status: TicketStatus]> = new Map(
  [
    [2, ['Open', 'open']],
    [3, ['Pending', 'pending']],
    [4, ['Resolved', 'solved']],
    [5, ['Closed', 'closed']],
  ],
);

/** The neutral word for a label that a page shows in English; undefined for every other one. */
export const knownStatus = (label: string): TicketStatus | undefined =>
  [...shipped.values()].find(([it]) => it.toLowerCase() === label.trim().toLowerCase())?.[1];
