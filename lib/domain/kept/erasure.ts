import * as v from 'valibot';
import { originRecord } from '../assignment/origin-record.ts';
import { customerRecord, type Customer } from './customer.ts';

/** What is to be erased. */
export type Erasure =
  /** Everything of one helpdesk, or of the customer's own cases with vendors. */
  | { readonly kind: 'site'; readonly origin: string }
  /** Everything of one customer's tickets, on every helpdesk. */
  | { readonly kind: 'customer'; readonly customer: Customer }
  | { readonly kind: 'everything' };

/** An erasure as it travels in messages. */
export const erasureRecord: v.GenericSchema<unknown, Erasure> = v.variant('kind', [
  v.strictObject({ kind: v.literal('site'), origin: originRecord }),
  v.strictObject({ kind: v.literal('customer'), customer: customerRecord }),
  v.strictObject({ kind: v.literal('everything') }),
]);
