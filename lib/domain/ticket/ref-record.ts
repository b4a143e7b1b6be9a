import * as v from 'valibot';
import { originRecord } from '../assignment/origin-record.ts';
import { ticketId } from './ticket.ts';

/** A ticket's id: what stands in an address, never markup or white space. */
export const ticketIdRecord = v.pipe(
  v.string(),
  v.regex(/^[\w.:-]{1,100}$/),
  v.transform(ticketId),
);

/**
 * Which ticket, among all helpdesks, as it travels in messages. It stands alone because the popup
 * checks with it what it paints first, and larger records take time to build.
 */
export const refRecord = v.strictObject({ origin: originRecord, ticketId: ticketIdRecord });
