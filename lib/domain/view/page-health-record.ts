import * as v from 'valibot';
import type { PageHealth } from './views.ts';

const names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60));

/** What a page half says; it runs beside the page, so it is parsed like anything from there. */
const pageHealthRecord: v.GenericSchema<unknown, PageHealth> = v.strictObject({
  page: v.picklist(['ticket', 'ticket-list', 'other']),
  tickets: v.pipe(v.number(), v.integer(), v.minValue(0)),
  found: names,
  missing: names,
  signedIn: v.boolean(),
});

/** What a page half said of its page, or null where that is nothing of the kind. */
export function readPageHealth(value: unknown): PageHealth | null {
  const parsed = v.safeParse(pageHealthRecord, value);
  return parsed.success ? parsed.output : null;
}
