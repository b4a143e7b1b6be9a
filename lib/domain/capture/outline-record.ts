import * as v from 'valibot';
import type { Outline } from './block.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const path = text(8000);

const link = v.strictObject({ start: count, end: count, href: text(2000) });
const line = v.strictObject({
  text: text(8000),
  links: v.pipe(v.array(link), v.maxLength(10_000)),
  strong: count,
  path,
});
const cell = v.strictObject({
  lines: v.pipe(v.array(line), v.maxLength(10_000)),
  header: v.boolean(),
  origin: count,
  path,
});
const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: count, line }),
  v.strictObject({
    kind: v.literal('line'),
    line,
    paragraph: count,
    item: v.nullable(v.strictObject({ depth: count, number: v.nullable(v.number()) })),
  }),
  v.strictObject({ kind: v.literal('pair'), label: line, line }),
  v.strictObject({
    kind: v.literal('table'),
    caption: text(8000),
    rows: v.pipe(v.array(v.pipe(v.array(cell), v.maxLength(1000))), v.maxLength(100_000)),
    path,
  }),
]);

const outlineRecord: v.GenericSchema<unknown, Outline> = v.strictObject({
  title: text(300),
  language: v.nullable(text(300)),
  blocks: v.pipe(v.array(block), v.maxLength(100_000)),
  cut: v.boolean(),
});

/** A page as the script in it hands it over. */
export interface CapturedPage {
  /** The page's own address, http or https. */
  readonly url: string;
  readonly outline: Outline;
}

const capturedPage = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(8192), v.regex(/^https?:\/\//)),
  outline: outlineRecord,
});

/** What came back from a page, checked; null for anything that our script would not have made. */
export function parseCapturedPage(value: unknown): CapturedPage | null {
  const parsed = v.safeParse(capturedPage, value);
  return parsed.success ? parsed.output : null;
}
