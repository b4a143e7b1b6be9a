import {
  customerKey,
  customersOf,
  isCalled,
  type Customer,
  type FoundCustomers,
} from '../domain/kept/customer.ts';
import { ticketId, type TicketRef } from '../domain/ticket/ticket.ts';
import type { Database } from './database.ts';
import { figuresIn } from './figures-store.ts';
import { requesterOfRow, ticketOfAside, type RowTicket } from './ticket-of-row.ts';

/** As many rows as are read at once. */
const atOnce = 1000;
/** As many customers as a search shows. */
const mostFound = 20;

type Owned = RowTicket & { readonly customers: readonly Customer[] };

/** Every row of a store whose keys are a ticket's, as many at a time as `read` gives. */
async function* rowsOf<Row extends RowTicket>(
  read: (range: IDBKeyRange | null) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let after: IDBKeyRange | null = null; ;) {
    const rows: readonly Row[] = await read(after);
    const last = rows.at(-1);
    if (!last) return;
    yield* rows;
    after = IDBKeyRange.lowerBound([last.origin, last.ticketId], true);
  }
}

/**
 * Every ticket of which is known whose it is, maybe several times: by what was observed, by the figures
 * of its cases, which outlive that, and by what could not be read back.
 */
async function* ownedTickets(database: Database): AsyncGenerator<Owned> {
  const tickets = rowsOf((range) => database.run((db) => db.getAll('tickets', range, atOnce)));
  const figures = rowsOf((range) => database.run((db) => db.getAll('figures', range, atOnce)));
  for await (const row of tickets)
    yield { ...row, customers: customersOf(requesterOfRow(row) ?? {}) };
  for await (const row of figures)
    for (const { organization } of figuresIn(row))
      yield { ...row, customers: customersOf({ organization }) };
  for (const row of await database.run((db) => db.getAll('set-aside'))) {
    const ticket = ticketOfAside(row);
    if (ticket) yield { ...ticket, customers: customersOf(requesterOfRow(row.record) ?? {}) };
  }
}

const nameOf = ({ origin, ticketId: id }: RowTicket): string => `${origin} ${id}`;

/** The tickets that are known to be a customer's, each once. */
export async function ticketsOf(
  database: Database,
  customer: Customer,
): Promise<readonly TicketRef[]> {
  const wanted = customerKey(customer);
  const found = new Map<string, TicketRef>();
  for await (const it of ownedTickets(database))
    if (it.customers.some((other) => customerKey(other) === wanted))
      found.set(nameOf(it), { origin: it.origin, ticketId: ticketId(it.ticketId) });
  return [...found.values()];
}

/** Customers whose names hold `query`, those with the most tickets first. Writes nothing. */
export async function findCustomers(database: Database, query: string): Promise<FoundCustomers> {
  const found = new Map<string, { readonly customer: Customer; readonly tickets: Set<string> }>();
  for await (const it of ownedTickets(database))
    for (const customer of it.customers.filter((other) => isCalled(other, query))) {
      const known = found.get(customerKey(customer)) ?? { customer, tickets: new Set<string>() };
      found.set(customerKey(customer), known);
      known.tickets.add(nameOf(it));
    }
  const customers = [...found.values()]
    .map(({ customer, tickets }) => ({ ...customer, tickets: tickets.size }))
    .sort((a, b) => b.tickets - a.tickets || (a.name < b.name ? -1 : 1));
  return { customers: customers.slice(0, mostFound), isMore: customers.length > mostFound };
}
