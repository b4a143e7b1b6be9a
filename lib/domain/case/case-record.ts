import * as v from 'valibot';
import { eventRecord } from '../ticket/event-record.ts';
import { longestName } from '../ticket/limits.ts';
import { actors } from '../ticket/ticket.ts';
import { earliestInstant } from '../time/instant.ts';
import { instantRecord } from '../time/instant-record.ts';
import {
  planKinds,
  promiseKinds,
  type CaseDraft,
  type CaseEntry,
  type CaseStep,
} from './case-event.ts';

/** The longest words of one step, in UTF-16 units: they travel in notes, each on a line. */
export const longestWords = 1000;

const filled = v.regex(/\S/);
const name = v.pipe(v.string(), v.maxLength(longestName), filled);
const words = v.pipe(v.string(), v.maxLength(longestWords), filled);
const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));

/** The name of an entry, of a plan or of an action: never used twice. */
export const entryId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));

const common = {
  at: instantRecord,
  by: v.exactOptional(v.picklist(actors)),
  author: v.exactOptional(v.pipe(v.string(), v.maxLength(longestName))),
};

const step = <Kind extends string, Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) =>
  v.strictObject({ ...common, kind: v.literal(kind), ...entries });

const steps = [
  step('promised', {
    what: v.picklist(promiseKinds),
    dueAt: instantRecord,
    tier: v.exactOptional(level),
  }),
  step('reference', { tier: level, reference: name }),
  step('lead', { who: name, reason: v.exactOptional(words) }),
  step('standby', { team: v.pipe(v.array(name), v.maxLength(20)) }),
  step('work-started', {}),
  step('observation', { team: name, text: words }),
  step('plan', { plan: v.picklist(planKinds), text: words }),
  step('update-given', { text: words, nextAt: v.nullable(instantRecord) }),
  step('resolved', { text: words }),
  step('agreed', { who: name, text: v.exactOptional(words) }),
  step('withdrawn', { reason: words }),
  step('action', {
    action: entryId,
    text: words,
    owner: name,
    dueAt: v.nullable(instantRecord),
  }),
  step('action-done', { action: entryId }),
  step('checked', { item: name, done: v.boolean() }),
] as const;

const stepRecord: v.GenericSchema<unknown, CaseStep> = v.variant('kind', [...steps]);

const stepKinds = new Set<unknown>(steps.map(({ entries }) => entries.kind.literal));

/** True for what happens to a case and is no event of the ticket's own history. */
export const isStep = (event: { readonly kind: string }): event is CaseStep =>
  stepKinds.has(event.kind);

/** An event of a case as it is kept and as it travels. Extra keys are refused. */
const caseEventRecord = v.lazy((value) =>
  typeof value === 'object' && value !== null && 'kind' in value && stepKinds.has(value.kind)
    ? stepRecord
    : eventRecord,
);

/** What a person adds, before it has its time and its author: both are given by whoever keeps it. */
export const caseDraftRecord = v.custom<CaseDraft>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !('at' in value || 'by' in value || 'author' in value) &&
    v.is(caseEventRecord, { ...value, at: earliestInstant }),
);

/** One line of a case's log as it is kept and as it travels. */
export const caseEntryRecord: v.GenericSchema<unknown, CaseEntry> = v.strictObject({
  id: entryId,
  event: caseEventRecord,
});

/** True for a line of a case's log that can be kept: no text too long, none empty. */
export const isCaseEntry = (value: unknown): value is CaseEntry => v.is(caseEntryRecord, value);
