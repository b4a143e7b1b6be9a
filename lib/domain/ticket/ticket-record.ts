import * as v from 'valibot';
import { instantRecord } from '../time/instant-record.ts';
import { eventRecord, fieldValueRecord, lossRecord } from './event-record.ts';
import { longestBody, longestName, longestText } from './limits.ts';
import { ticketIdRecord } from './ref-record.ts';
import { ticketStatuses, type Ticket } from './ticket.ts';

const text = v.nullable(v.pipe(v.string(), v.maxLength(longestText)));
const name = v.pipe(v.string(), v.maxLength(longestName));

const facts = {
  helpdesk: text,
  url: text,
  subject: text,
  body: v.nullable(v.pipe(v.string(), v.maxLength(longestBody))),
  type: text,
  category: text,
  status: v.picklist(ticketStatuses),
  rawStatus: text,
  priority: text,
  impact: text,
  urgency: text,
  tags: v.nullable(v.pipe(v.array(name), v.maxLength(500))),
  fields: v.nullable(v.record(name, fieldValueRecord)),
  loss: v.nullable(lossRecord),
  plan: text,
  requester: v.nullable(
    v.strictObject({ name: text, email: text, organization: text, timeZone: text }),
  ),
  assignee: text,
  group: text,
  brand: v.exactOptional(text),
  createdAt: instantRecord,
};

/** Facts that a page shows: any of a ticket's, but its history. Extra keys are refused. */
export const pageFactsRecord = v.strictObject({
  ticketId: ticketIdRecord,
  found: v.partial(v.strictObject(facts)),
  missing: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100)),
  shown: v.exactOptional(
    v.strictObject({ createdAt: v.exactOptional(v.pipe(v.string(), v.maxLength(longestText))) }),
  ),
});

const phraseList = v.pipe(v.array(name), v.maxLength(5000));

/** A ticket as it is kept. */
export const ticketRecord: v.GenericSchema<unknown, Ticket> = v.strictObject({
  id: ticketIdRecord,
  ...facts,
  completeness: v.picklist(['full', 'partial', 'snapshot']),
  knownFrom: v.nullable(instantRecord),
  events: v.pipe(v.array(eventRecord), v.maxLength(20_000)),
  phrases: v.exactOptional(v.strictObject({ looked: phraseList, found: phraseList })),
});
