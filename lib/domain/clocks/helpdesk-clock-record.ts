import * as v from 'valibot';
import { longestName } from '../ticket/limits.ts';
import { instantRecord } from '../time/instant-record.ts';
import type { HelpdeskClock } from './helpdesk-clock.ts';

/** A helpdesk's own clock as it is kept. Extra keys are refused. */
export const helpdeskClockRecord: v.GenericSchema<unknown, HelpdeskClock> = v.strictObject({
  metric: v.pipe(v.string(), v.maxLength(longestName)),
  dueAt: v.nullable(instantRecord),
  startedAt: v.nullable(instantRecord),
  stoppedAt: v.nullable(instantRecord),
  isOver: v.exactOptional(v.boolean()),
  isPaused: v.nullable(v.boolean()),
  isBreached: v.boolean(),
});
