import * as v from 'valibot';
import { refRecord } from '../ticket/ref-record.ts';
import { instantRecord } from '../time/instant-record.ts';
import { deadlineKinds } from './deadline.ts';
import { toldStates, type Told } from './telling.ts';

/** A line of the log of what was told, as it is kept. */
export const toldRecord: v.GenericSchema<unknown, Told> = v.strictObject({
  deadline: v.strictObject({
    key: v.string(),
    ref: refRecord,
    kind: v.picklist(deadlineKinds),
    metric: v.string(),
    source: v.picklist(['matrix', 'helpdesk']),
    tier: v.nullable(v.number()),
    at: instantRecord,
    dueAt: instantRecord,
    isCritical: v.boolean(),
    recipients: v.array(v.string()),
  }),
  state: v.picklist(toldStates),
  since: instantRecord,
  notice: v.nullable(v.string()),
});
