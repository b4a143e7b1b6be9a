import * as v from 'valibot';
import { originRecord } from '../assignment/origin-record.ts';
import { mappedFacts, type MappedFact } from './site-map.ts';
import { mappedListRecord, placeRecord, placesRecord, siteMapRecord } from './site-map-record.ts';
import type { Said } from './said.ts';
import type { Teaching } from './teaching.ts';

const url = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.check((address) => URL.canParse(address)),
);
const urls = v.pipe(v.array(url), v.maxLength(100));
const text = v.pipe(v.string(), v.maxLength(4000));
const fact = v.picklist(mappedFacts);
const texts = v.pipe(v.array(text), v.maxLength(200));
const seen = v.strictObject({
  subject: v.exactOptional(texts),
  status: v.exactOptional(texts),
  priority: v.exactOptional(texts),
  createdAt: v.exactOptional(texts),
  requester: v.exactOptional(texts),
  group: v.exactOptional(texts),
} satisfies Record<MappedFact, v.GenericSchema>);
const rows = v.omit(mappedListRecord, ['pages', 'facts']);
const what = v.picklist([...mappedFacts, 'row']);

/** A teaching as it is kept. */
export const teachingRecord: v.GenericSchema<unknown, Teaching> = v.strictObject({
  origin: originRecord,
  page: v.nullable(v.picklist(['ticket', 'list'])),
  isPicking: v.boolean(),
  done: v.array(what),
  ticketUrls: urls,
  linkUrls: urls,
  listUrls: urls,
  ticket: placesRecord,
  list: v.nullable(v.omit(mappedListRecord, ['pages'])),
  seen,
  before: v.nullable(siteMapRecord),
});

/** What a picker says; it runs beside a page, so everything in it is parsed and bounded. */
export const saidRecord: v.GenericSchema<unknown, Said> = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), page: v.picklist(['ticket', 'list']) }),
  v.strictObject({
    kind: v.literal('pointed'),
    what: fact,
    places: v.pipe(v.array(placeRecord), v.maxLength(4)),
    texts,
  }),
  v.strictObject({ kind: v.literal('rows'), list: rows, links: urls }),
  v.strictObject({ kind: v.literal('checked'), texts: seen }),
  v.strictObject({ kind: v.literal('again'), what }),
  v.strictObject({ kind: v.literal('skipped'), what }),
  v.strictObject({ kind: v.literal('here') }),
  v.strictObject({ kind: v.literal('left') }),
]);
