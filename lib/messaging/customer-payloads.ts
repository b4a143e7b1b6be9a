import * as v from 'valibot';
import { originRecord } from '../domain/assignment/origin-record.ts';
import { newOwnCaseRecord } from '../domain/customer/new-own-case.ts';
import { ownOrigin } from '../domain/customer/own-case.ts';
import { ownStepRecord } from '../domain/customer/own-case-step.ts';
import type { SeverityAnswers } from '../domain/customer/severity-answers.ts';
import { lossRecord } from '../domain/ticket/event-record.ts';
import { ticketIdRecord } from '../domain/ticket/ref-record.ts';

const matrixId = v.pipe(v.string(), v.maxLength(64));
const word = v.pipe(v.string(), v.maxLength(500));
const words = v.exactOptional(v.pipe(v.array(word), v.maxLength(200)));
const ownRef = v.strictObject({ origin: v.literal(ownOrigin), ticketId: ticketIdRecord });

const answers: v.GenericSchema<unknown, SeverityAnswers> = v.strictObject({
  loss: v.exactOptional(lossRecord),
  choices: v.exactOptional(v.record(word, word)),
  words,
  tags: words,
  definition: v.exactOptional(word),
});

/** The payloads of requests about a vendor's customer. Extra fields are refused. */
export const customerPayloads = {
  'own-case.all': v.undefined(),
  'own-case.start': newOwnCaseRecord,
  'own-case.tell': v.strictObject({ ref: ownRef, step: ownStepRecord }),
  'own-case.record': v.strictObject({ ref: ownRef }),
  'own-case.erase': v.strictObject({ ref: v.nullable(ownRef) }),
  'own-case.export': v.undefined(),
  'own-case.import': v.strictObject({ text: v.string() }),
  'own-request.read': v.strictObject({
    origin: originRecord,
    helpdesk: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    ticketId: ticketIdRecord,
    tabId: v.nullable(v.pipe(v.number(), v.integer())),
  }),
  'own-request.switch': v.strictObject({ origin: originRecord, isOn: v.boolean() }),
  'severity.questions': v.strictObject({ matrixId }),
  'severity.answer': v.strictObject({ matrixId, answers }),
};
