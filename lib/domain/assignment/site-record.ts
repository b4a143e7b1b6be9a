import * as v from 'valibot';
import type { Site } from './site.ts';
import { instantRecord } from '../time/instant-record.ts';
import { originOf } from './origin.ts';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** A site's origin: `http:` or `https:`, written as a browser writes it. */
export const originRecord = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((text) => originOf(text) === text, 'not the origin of a web page'),
);

/** A site as it is kept and as it travels in messages. Extra keys are refused. */
export const siteRecord: v.GenericSchema<unknown, Site> = v.strictObject({
  origin: originRecord,
  helpdesk: v.nullable(short),
  helpdeskChosen: v.boolean(),
  assignments: v.pipe(
    v.array(
      v.strictObject({
        queue: v.exactOptional(short),
        organization: v.exactOptional(short),
        domain: v.exactOptional(short),
        matrixId: short,
        plan: v.exactOptional(short),
        timeZone: v.exactOptional(short),
      }),
    ),
    v.maxLength(200),
  ),
  markField: v.nullable(short),
  escalatedPriority: v.nullable(short),
  escalatedGroup: v.exactOptional(v.nullable(short)),
  writesTriedAt: v.exactOptional(instantRecord),
});
