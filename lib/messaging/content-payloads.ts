import * as v from 'valibot';
import { planKey } from '../domain/plan/plan-record.ts';
import { siteMapFormat } from '../domain/site-map/site-map.ts';
import { saidRecord } from '../domain/site-map/teaching-record.ts';
import { longestName, longestText } from '../domain/ticket/limits.ts';
import { ticketIdRecord } from '../domain/ticket/ref-record.ts';
import { pageFactsRecord } from '../domain/ticket/ticket-record.ts';
import { choiceRecord } from '../domain/what-if/question.ts';
import type { ContentVerb } from './protocol.ts';

const page = v.variant('kind', [
  v.strictObject({ kind: v.literal('ticket'), ticketId: ticketIdRecord }),
  v.strictObject({ kind: v.literal('ticket-list') }),
  v.strictObject({ kind: v.literal('other') }),
]);

/** The payloads of requests that a page may send. Extra fields are refused, sizes are bounded. */
export const contentPayloads = {
  'page.recognised': v.strictObject({
    helpdesk: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))),
  }),
  'page.assess': v.strictObject({
    page,
    readings: v.pipe(v.array(pageFactsRecord), v.maxLength(2000)),
    // One that is too long is nobody's account, and no reason to show no badge.
    signedInAs: v.nullable(
      v.pipe(
        v.string(),
        v.maxLength(longestText),
        v.transform((name) => name.slice(0, longestName)),
      ),
    ),
  }),
  'page.map': v.strictObject({ format: v.literal(siteMapFormat) }),
  'page.taught': v.strictObject({ said: saidRecord }),
  'page.history': v.strictObject({ ticketId: ticketIdRecord }),
  'page.what-if': v.strictObject({ ticketId: ticketIdRecord, choice: choiceRecord }),
  'escalation.undo': v.strictObject({ id: planKey }),
  'escalation.hold': v.strictObject({ id: planKey, isLookedAt: v.boolean() }),
} satisfies Record<ContentVerb, v.GenericSchema>;
