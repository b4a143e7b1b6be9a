import * as v from 'valibot';
import { commitment, id, line, lines, localDate, paragraph, webAddress } from './values.ts';

export const closureCriteria = [
  'objectives-met',
  'no-recurrence-and-satisfied',
  'customer-agrees',
  'mutual-agreement',
] as const;

/** What happens from an escalation to its end, as the source tells it. */
export const lifecycle = v.strictObject({
  entry: v.optional(line),
  lead: v.optional(
    v.strictObject({
      assigned: v.boolean('write true or false'),
      who: v.optional(line),
      duties: v.optional(lines),
    }),
  ),
  standbyTeam: v.optional(v.boolean('write true or false')),
  communicationPlan: v.optional(
    v.picklist(['always', 'if-necessary'], 'write always or if-necessary'),
  ),
  technicalPlan: v.optional(v.picklist(['always', 'if-necessary'], 'write always or if-necessary')),
  observations: v.optional(v.literal('every-team', 'write every-team')),
  closure: v.optional(
    v.strictObject({
      /** One or more of these closes an escalation. */
      anyOf: v.optional(
        v.array(
          v.picklist(closureCriteria, `write one of ${closureCriteria.join(', ')}`),
          'write a list',
        ),
      ),
      confirmation: v.optional(
        v.picklist(
          ['customer-agreement', 'customer-confirmation'],
          'write customer-agreement or customer-confirmation',
        ),
      ),
      note: v.optional(line),
    }),
  ),
  monitoring: v.optional(
    v.strictObject({
      period: v.literal('agreed-per-case', 'write agreed-per-case'),
      note: v.optional(line),
    }),
  ),
  internalEscalation: v.optional(line),
  onsiteVisits: v.optional(line),
  improvement: v.optional(line),
});

/** What an escalation's record holds, and who is kept informed. */
export const record = v.strictObject({
  documents: lines,
  informed: v.optional(
    v.array(v.picklist(['customer', 'provider'], 'write customer or provider'), 'write a list'),
  ),
  /** What those who are kept informed receive. */
  receive: v.optional(lines),
  note: v.optional(line),
});

/** A support plan, and what it includes. */
export const plan = v.strictObject({
  id,
  name: line,
  calendar: v.optional(id),
  includes: v.optional(lines),
  excludes: v.optional(lines),
});

export const scope = v.strictObject({
  ticketTypes: v.optional(lines),
  services: v.optional(lines),
  excluded: v.optional(
    v.array(
      v.strictObject({
        ticketType: v.optional(line),
        cause: v.optional(line),
        note: v.optional(line),
      }),
    ),
  ),
  note: v.optional(line),
});

/** Means by which remote access is given; others cost time that no clock counts. */
export const remoteAccess = v.strictObject({
  approved: lines,
  others: v.optional(line),
  note: v.optional(line),
});

const duty = v.strictObject({ text: line, group: v.optional(line) });
const duties = v.array(duty, 'write a list of duties, each with a text');

/** A promise that no clock can time, such as uptime. */
export const untimedPromise = v.strictObject({
  text: line,
  commitment: v.optional(commitment),
  note: v.optional(line),
});

/** A word as the source uses it. */
export const term = v.strictObject({ term: line, meaning: paragraph });

/** Checklists of both parties. */
export const responsibilities = v.strictObject({
  provider: v.optional(duties),
  customer: v.optional(duties),
});

export const source = v.strictObject({
  title: line,
  url: v.optional(webAddress),
  published: v.optional(v.union([localDate, v.literal('unknown')], 'write a date or unknown')),
  updated: v.optional(localDate),
  /** The day on which it was read from its page. */
  captured: v.optional(localDate),
});

/** How to recognise the vendor and a category: ours, never the source's. */
export const recognise = v.strictObject({
  domains: v.optional(
    v.array(
      v.pipe(
        v.string('write a domain'),
        v.regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/, 'write a domain such as example.com'),
      ),
    ),
  ),
  keywords: v.optional(lines),
  /** Words by which a category is told from a ticket's text. */
  synonyms: v.optional(v.record(id, lines)),
});
