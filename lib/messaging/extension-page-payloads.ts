import * as v from 'valibot';
import { originRecord } from '../domain/assignment/origin-record.ts';
import { siteRecord } from '../domain/assignment/site-record.ts';
import { caseDraftRecord, entryId, longestWords } from '../domain/case/case-record.ts';
import { audiences } from '../domain/case/summary/audience.ts';
import { longestNote } from '../domain/plan/note-body.ts';
import { planKey, planRecord } from '../domain/plan/plan-record.ts';
import { refRecord } from '../domain/ticket/ref-record.ts';
import { preferencesRecord } from '../domain/preferences.ts';
import { mappedFacts } from '../domain/site-map/site-map.ts';
import { eventRecord } from '../domain/ticket/event-record.ts';
import { webhookMessageRecord, webhookRecord } from '../domain/webhook/webhook.ts';
import { questionRecord } from '../domain/what-if/question.ts';
import { customerPayloads } from './customer-payloads.ts';
import { dataPayloads } from './data-protocol.ts';
import { feedPayloads } from './feed-protocol.ts';
import { addedPayloads } from './added-protocol.ts';
import { keyPayloads } from './key-protocol.ts';
import { newsPayloads } from './news-protocol.ts';
import type { ExtensionPageVerb } from './protocol.ts';

const nothing = v.undefined();
const byKey = v.strictObject({ id: planKey });

/** The payloads of requests that only our own pages may send. Extra fields are refused. */
export const extensionPagePayloads = {
  'worker.ping': nothing,
  'popup.view': v.strictObject({
    url: v.pipe(v.string(), v.maxLength(8192)),
    tabId: v.nullable(v.pipe(v.number(), v.integer())),
  }),
  'directory.load': nothing,
  'attention.load': nothing,
  'database.lost': nothing,
  'site.health': v.strictObject({ origin: originRecord }),
  'site.save': v.strictObject({ site: siteRecord }),
  'teaching.load': v.strictObject({ origin: originRecord }),
  'teaching.start': v.strictObject({
    origin: originRecord,
    tabId: v.nullable(v.pipe(v.number(), v.integer())),
    page: v.picklist(['ticket', 'list']),
    what: v.nullable(v.picklist([...mappedFacts, 'row'])),
  }),
  'teaching.stop': v.strictObject({ origin: originRecord }),
  'site.remove': v.strictObject({ origin: originRecord }),
  'site.mark-fields': v.strictObject({ ref: refRecord }),
  'site.try-writes': v.strictObject({ ref: refRecord }),
  'fact.add': v.strictObject({ ref: refRecord, event: eventRecord }),
  'ticket.what-if': v.strictObject({ ref: refRecord, question: questionRecord }),
  'escalation.plan': v.strictObject({
    ref: refRecord,
    tier: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
    channel: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
    reference: v.nullable(v.pipe(v.string(), v.maxLength(300))),
    note: v.nullable(v.pipe(v.string(), v.maxLength(longestNote))),
    copyTo: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(300)))),
    webhooks: v.exactOptional(v.nullable(v.pipe(v.array(entryId), v.maxLength(100)))),
  }),
  'escalation.send': v.strictObject({ plan: planRecord }),
  'escalation.undo': byKey,
  'escalation.hold': v.strictObject({ ...byKey.entries, isLookedAt: v.boolean() }),
  'escalation.retry': byKey,
  'escalation.discard': byKey,
  'case.load': v.strictObject({ ref: refRecord }),
  'case.change': v.strictObject({
    ref: refRecord,
    drafts: v.pipe(v.array(caseDraftRecord), v.minLength(1), v.maxLength(20)),
  }),
  'case.take': v.strictObject({
    ref: refRecord,
    why: v.nullable(v.pipe(v.string(), v.maxLength(longestWords))),
  }),
  'case.rebuild': v.strictObject({ ref: refRecord }),
  'case.note': v.strictObject({ ref: refRecord }),
  'case.update': v.strictObject({ ref: refRecord }),
  'case.summary': v.strictObject({ ref: refRecord, audience: v.picklist(audiences) }),
  'case.export': nothing,
  // The file itself is parsed, and refused whole, where it is taken in.
  'case.import': v.strictObject({ text: v.string() }),
  'insights.board': nothing,
  'insights.count': nothing,
  ...customerPayloads,
  ...feedPayloads,
  ...newsPayloads,
  ...addedPayloads,
  ...keyPayloads,
  'webhook.list': nothing,
  'webhook.save': v.strictObject({ webhook: webhookRecord }),
  'webhook.remove': v.strictObject({ id: entryId }),
  'webhook.sample': v.strictObject({ id: entryId }),
  'webhook.test': v.strictObject({ key: planKey, message: webhookMessageRecord }),
  // The import itself parses the matrix and names every finding; here only its presence counts.
  'matrix.import': v.strictObject({ matrix: v.unknown() }),
  'policy.matrix': v.strictObject({ id: v.pipe(v.string(), v.maxLength(64)) }),
  'matrix.remove': v.strictObject({ id: v.pipe(v.string(), v.maxLength(64)) }),
  ...dataPayloads,
  'preferences.load': nothing,
  'preferences.save': v.strictObject({ preferences: preferencesRecord }),
} satisfies Record<ExtensionPageVerb, v.GenericSchema>;
