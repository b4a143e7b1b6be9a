import * as v from 'valibot';
import { originRecord } from '../assignment/origin-record.ts';
import { ticketStatuses } from '../ticket/ticket.ts';
import { isTimeZone } from '../time/zone-name.ts';
import { isDateFormat } from './date-format.ts';
import { isPlainSelector } from './selector.ts';
import { mappedFacts, siteMapFormat, type SiteMap } from './site-map.ts';

const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const name = v.pipe(
  v.string(),
  v.regex(/^[\w:-]{1,60}$/, 'write the name of an element or attribute'),
);

const selector = v.pipe(
  v.string(),
  v.check(isPlainSelector, 'write names, classes, ids and attributes only, and few steps but >'),
);

const end = { attribute: v.exactOptional(name), after: v.exactOptional(words(60)) };

/** A place on a page: a plain selector, a label or a column; no code, no regular expression. */
export const placeRecord = v.union(
  [
    v.strictObject({ css: selector, beside: v.exactOptional(words(90)), ...end }),
    v.strictObject({
      label: words(80),
      tag: name,
      up: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
      ...end,
    }),
    v.strictObject({ column: words(80), ...end }),
  ],
  'write css, label or column',
);
const places = v.pipe(v.array(placeRecord), v.minLength(1), v.maxLength(4));

/** Places by fact. */
export const placesRecord = v.strictObject({
  subject: v.exactOptional(places),
  status: v.exactOptional(places),
  priority: v.exactOptional(places),
  createdAt: v.exactOptional(places),
  requester: v.exactOptional(places),
  group: v.exactOptional(places),
} satisfies Record<(typeof mappedFacts)[number], v.GenericSchema>);

const template = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check((text) => text.split('{id}').length <= 2, 'write {id} once'),
);
const page = v.strictObject({
  path: v.pipe(template, v.startsWith('/')),
  query: v.exactOptional(v.record(words(60), template)),
  hash: v.exactOptional(v.pipe(template, v.startsWith('#'))),
});

const holdsId = ({ path, query = {}, hash = '' }: v.InferOutput<typeof page>): boolean =>
  [path, hash, ...Object.values(query)].join(' ').split('{id}').length === 2;

/** A list, with what holds its rows. */
export const mappedListRecord = v.strictObject({
  pages: v.pipe(v.array(page), v.minLength(1), v.maxLength(10)),
  within: selector,
  row: selector,
  id: v.exactOptional(placeRecord),
  facts: placesRecord,
});

/** A site map as it is kept, shared and imported. Unknown keys are errors. */
export const siteMapRecord: v.GenericSchema<unknown, SiteMap> = v.strictObject({
  format: v.literal(siteMapFormat),
  origin: originRecord,
  ticketPage: v.pipe(page, v.check(holdsId, 'write {id} where the ticket’s id stands')),
  ids: v.picklist(['digits', 'key']),
  ticket: v.exactOptional(placesRecord),
  list: v.exactOptional(mappedListRecord),
  statuses: v.pipe(
    v.array(v.strictObject({ word: words(100), means: v.picklist(ticketStatuses) })),
    v.maxLength(100),
  ),
  priorities: v.pipe(v.array(words(100)), v.maxLength(50)),
  dates: v.nullable(
    v.strictObject({
      zone: v.pipe(words(60), v.check(isTimeZone, 'write an IANA zone, such as Asia/Kolkata')),
      formats: v.pipe(
        v.array(
          v.pipe(words(200), v.check(isDateFormat, 'write a format such as dd.MM.yyyy HH:mm')),
        ),
        v.minLength(1),
        v.maxLength(6),
      ),
    }),
  ),
  openedBy: v.picklist(['customer', 'unknown']),
});
