import * as v from 'valibot';
import { longestText } from '../ticket/limits.ts';
import type { Requester } from '../ticket/ticket.ts';

const customerKinds = ['organization', 'email', 'person'] as const;

/** Whom kept tickets belong to: an organisation, or somebody by their address, else by their name. */
export interface Customer {
  readonly kind: (typeof customerKinds)[number];
  readonly name: string;
}

/** A customer as it travels in messages. */
export const customerRecord: v.GenericSchema<unknown, Customer> = v.strictObject({
  kind: v.picklist(customerKinds),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestText)),
});

/** A customer with the tickets that are kept of them. */
export interface KeptCustomer extends Customer {
  readonly tickets: number;
}

/** What a search for customers found; `isMore`: others match, too. */
export interface FoundCustomers {
  readonly customers: readonly KeptCustomer[];
  readonly isMore: boolean;
}

/** `name` without what people write now so, now so: case, and spaces around and within. */
const plain = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The same for every spelling of one customer. */
export const customerKey = ({ kind, name }: Customer): string => `${kind} ${plain(name)}`;

/** Everyone whom a requester stands for. Empty where nothing of them is known. */
export function customersOf(
  requester: Partial<Pick<Requester, 'name' | 'email' | 'organization'>>,
): readonly Customer[] {
  const { organization, email, name } = requester;
  const all: readonly (Customer | null)[] = [
    organization ? { kind: 'organization', name: organization } : null,
    email ? { kind: 'email', name: email } : null,
    name ? { kind: 'person', name } : null,
  ];
  return all.filter((it) => it !== null);
}

/** True where `customer` is one that somebody who types `query` may mean. */
export const isCalled = (customer: Customer, query: string): boolean =>
  plain(customer.name).includes(plain(query));
