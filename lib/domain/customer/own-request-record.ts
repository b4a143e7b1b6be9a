import * as v from 'valibot';
import { originRecord } from '../assignment/origin-record.ts';
import { longestName, longestText } from '../ticket/limits.ts';
import { ticketIdRecord } from '../ticket/ref-record.ts';
import { ticketStatuses } from '../ticket/ticket.ts';
import { instantRecord } from '../time/instant-record.ts';
import { requestFacts, type OwnRequest } from './own-request.ts';

const textOf = (longest: number) => v.nullable(v.pipe(v.string(), v.maxLength(longest)));

/** A request as a script read it from its page, with where it stood: a page may send anything. */
export interface PageRequest {
  readonly origin: string;
  readonly request: OwnRequest;
}

const pageRequestRecord: v.GenericSchema<unknown, PageRequest> = v.strictObject({
  origin: originRecord,
  request: v.strictObject({
    id: ticketIdRecord,
    subject: textOf(longestText),
    status: v.nullable(v.picklist(ticketStatuses)),
    rawStatus: textOf(longestText),
    createdAt: v.nullable(instantRecord),
    lastAnswer: v.nullable(v.strictObject({ at: instantRecord, author: textOf(longestName) })),
    lastBy: v.nullable(v.picklist(['vendor', 'customer'])),
    missing: v.pipe(v.array(v.picklist(requestFacts)), v.maxLength(requestFacts.length)),
  }),
});

/** What a script read, parsed; null where it is nothing of the kind. */
export function parsePageRequest(value: unknown): PageRequest | null {
  const parsed = v.safeParse(pageRequestRecord, value);
  return parsed.success ? parsed.output : null;
}
