import type { Customer } from '../domain/kept/customer.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { KeptData } from '../ports/kept-data.ts';
import type { Database } from './database.ts';
import { eraseAllKeys, eraseKeys, eraseUnreadableSite } from './erase-keys.ts';
import { eraseAllRows, eraseRows, type Chosen } from './erase-rows.ts';
import { ticketsOf } from './kept-customers.ts';
import type { WholeArea } from './safe-copy.ts';

/** Where the last sound policy is kept: it is the organisation's, and comes back by itself. */
const ofPolicy = ['policy'];

const chosenTickets = (refs: readonly TicketRef[]): Chosen => {
  const names = new Set(refs.map(({ origin, ticketId }) => `${origin}|${ticketId}`));
  return {
    ranges: refs.map(({ origin, ticketId }) => IDBKeyRange.only([origin, ticketId])),
    has: ({ origin, ticketId }) => names.has(`${origin}|${ticketId}`),
  };
};

const chosenSite = (site: string): Chosen => ({
  // A list comes after every text.
  ranges: [IDBKeyRange.bound([site], [site, []])],
  has: ({ origin }) => origin === site,
});

/** All that is kept: the database, `storage.local` and `storage.session`. */
export class StoredData implements KeptData {
  constructor(
    private readonly database: Database,
    private readonly area: WholeArea,
    private readonly session: WholeArea,
  ) {}

  ticketsOf(customer: Customer): Promise<readonly TicketRef[]> {
    return ticketsOf(this.database, customer);
  }

  async eraseTickets(refs: readonly TicketRef[]): Promise<void> {
    if (refs.length === 0) return;
    await this.#erase(chosenTickets(refs));
  }

  async eraseSite(origin: string): Promise<void> {
    await this.#erase(chosenSite(origin));
    await eraseUnreadableSite(this.area, origin);
    await this.session.remove([`site:${origin}`, `teaching:${origin}`]);
  }

  async eraseEverything(): Promise<void> {
    // The copies first: beside an empty database they would be put back.
    await eraseAllKeys(this.area, ofPolicy);
    await eraseAllKeys(this.session, []);
    await eraseAllRows(this.database);
    await this.database.deleteDamaged();
  }

  async #erase(chosen: Chosen): Promise<void> {
    // The copies first: should the database be lost in between, they would be put back.
    await eraseKeys(this.area, chosen.has);
    await eraseRows(this.database, chosen);
  }
}
