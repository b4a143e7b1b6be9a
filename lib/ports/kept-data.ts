import type { Customer } from '../domain/kept/customer.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';

/** All that is kept, whatever store it is in: where it is erased, nothing of it is left in any. */
export interface KeptData {
  /** The tickets that are known to be a customer's. */
  ticketsOf(customer: Customer): Promise<readonly TicketRef[]>;
  /** Erases every record of these tickets. On disk when the promise resolves. */
  eraseTickets(refs: readonly TicketRef[]): Promise<void>;
  /** Erases every record of a site, its settings apart. On disk when the promise resolves. */
  eraseSite(origin: string): Promise<void>;
  /** Erases every record and setting but those of an organisation's policy. */
  eraseEverything(): Promise<void>;
}
