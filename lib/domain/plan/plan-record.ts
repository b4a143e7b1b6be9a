import * as v from 'valibot';
import { caseEntryRecord, entryId } from '../case/case-record.ts';
import { longestLines } from '../case/note-lines.ts';
import { channelTypes } from '../ladder/ladder.ts';
import { refRecord } from '../ticket/ref-record.ts';
import { instantRecord } from '../time/instant-record.ts';
import { longestNote } from './note-body.ts';
import { webhookMessageRecord } from '../webhook/webhook.ts';
import type { OutboxEntry } from './outbox.ts';
import type { HandOver, Plan, Write } from './plan.ts';
import { safeLink } from './safe-link.ts';

const short = v.pipe(v.string(), v.maxLength(300));
const long = v.pipe(v.string(), v.maxLength(longestNote + longestLines + 2000));
const href = v.pipe(
  v.string(),
  v.check((text) => safeLink(text) !== null, 'not an address that may be opened'),
);

const handOverRecord: v.GenericSchema<unknown, HandOver> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('mail'),
    to: short,
    cc: v.nullable(short),
    subject: short,
    body: long,
    href,
  }),
  v.strictObject({ kind: v.literal('call'), number: short, href }),
  v.strictObject({ kind: v.literal('whatsapp'), number: short, text: long, href }),
  v.strictObject({ kind: v.literal('open'), what: v.picklist(['form', 'chat', 'portal']), href }),
]);

const writeRecord: v.GenericSchema<unknown, Write> = v.variant('kind', [
  v.strictObject({ kind: v.literal('note'), body: v.pipe(long, v.minLength(1)) }),
  v.strictObject({ kind: v.literal('priority'), to: short }),
  v.strictObject({ kind: v.literal('tag'), tag: short }),
  v.strictObject({ kind: v.literal('group'), to: short }),
  v.strictObject({ kind: v.literal('field'), name: short, value: short }),
]);

/** The key of a plan: the name of one effect. */
export const planKey = entryId;

/** A plan as it is kept and as it travels in messages. Extra keys are refused. */
export const planRecord: v.GenericSchema<unknown, Plan> = v.strictObject({
  key: planKey,
  ref: refRecord,
  tier: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  tierName: short,
  channel: v.nullable(v.picklist(channelTypes)),
  handOver: v.nullable(handOverRecord),
  writes: v.pipe(v.array(writeRecord), v.maxLength(10)),
  reference: v.nullable(short),
  webhooks: v.exactOptional(v.pipe(v.array(webhookMessageRecord), v.maxLength(10))),
  purpose: v.exactOptional(v.literal('case')),
  entries: v.exactOptional(v.pipe(v.array(caseEntryRecord), v.maxLength(200))),
});

/** Why a helpdesk could not be read or written, as it is kept. */
export const problemRecord = v.strictObject({
  kind: v.picklist([
    'signed-out',
    'forbidden',
    'not-found',
    'rate-limited',
    'server-error',
    'no-answer',
    'unexpected',
    'refused',
    'wrong-user',
  ]),
  detail: v.string(),
  retryAfter: v.exactOptional(v.number()),
});

/** An outbox entry as it is kept. */
export const outboxRecord: v.GenericSchema<unknown, OutboxEntry> = v.strictObject({
  id: planKey,
  plan: planRecord,
  state: v.picklist([
    'waiting',
    'sending',
    'handed-over',
    'sent',
    'failed',
    'unknown',
    'undone',
    'expired',
  ]),
  createdAt: instantRecord,
  sendAt: instantRecord,
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settledAt: v.nullable(instantRecord),
  problem: v.nullable(problemRecord),
  done: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  noteUrl: v.nullable(v.string()),
  account: v.exactOptional(v.nullable(v.string())),
  dismissedAt: v.exactOptional(instantRecord),
});
