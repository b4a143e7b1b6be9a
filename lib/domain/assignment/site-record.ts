import * as v from 'valibot';
import { conditions, type Site } from './site.ts';
import { mappableFacts } from './field-map.ts';
import { instantRecord } from '../time/instant-record.ts';
import { siteMapRecord } from '../site-map/site-map-record.ts';
import { originRecord } from './origin-record.ts';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** A site as it is kept and as it travels in messages. Extra keys are refused. */
export const siteRecord: v.GenericSchema<unknown, Site> = v.strictObject({
  origin: originRecord,
  helpdesk: v.nullable(short),
  helpdeskChosen: v.boolean(),
  assignments: v.pipe(
    v.array(
      v.strictObject({
        ...v.entriesFromList(conditions, v.exactOptional(short)),
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
  writesTriedOn: v.exactOptional(short),
  fieldMap: v.exactOptional(
    v.strictObject(v.entriesFromList(mappableFacts, v.exactOptional(short))),
  ),
  siteMap: v.exactOptional(siteMapRecord),
});
