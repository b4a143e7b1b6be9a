import { coverageAt } from './coverage.ts';
import type { Tag } from './languages/language.ts';
import { hitAt, type Hit, type Reading } from './reading.ts';
import type { SpanUnit } from './span.ts';

/** Units that a page may abbreviate in its own way, from its legend: `bhs = business hours`. */
export type Legend = ReadonlyMap<string, { readonly tag: Tag; readonly business: boolean | null }>;

/** A unit where it stands, and how it is counted. */
export interface Unit {
  readonly unit: SpanUnit;
  readonly times: number;
  readonly business: boolean | null;
  readonly to: number;
}

const units: Readonly<Partial<Record<Tag, { unit: SpanUnit; times: number }>>> = {
  minute: { unit: 'min', times: 1 },
  hour: { unit: 'hour', times: 1 },
  day: { unit: 'day', times: 1 },
  week: { unit: 'day', times: 7 },
  month: { unit: 'day', times: 30 },
};
const unitTags = Object.keys(units) as Tag[];
const longest = (hits: readonly Hit[]): Hit | undefined =>
  hits.reduce<Hit | undefined>((best, hit) => (!best || hit.to > best.to ? hit : best), undefined);

/** What a token says of how time is counted. */
function countingAt(reading: Reading, at: number): { business: boolean; to: number } | null {
  const always = hitAt(reading, at, 'always');
  if (always) return { business: false, to: always.to };
  const business = hitAt(reading, at, 'business');
  return business ? { business: true, to: business.to } : null;
}

/** The unit of a number, with the words for counting between them: `4 business hours`. */
export function unitAt(reading: Reading, start: number, legend: Legend): Unit | null {
  let at = start;
  let business: boolean | null = null;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = reading.tokens[at];
    if (!token) return null;
    const own = legend.get(token.text);
    const known = own && units[own.tag];
    if (known) return { ...known, business: own.business ?? business, to: at + 1 };
    const hit = longest(
      reading.hits.filter(({ tag, from }) => from === at && unitTags.includes(tag)),
    );
    const unit = hit && units[hit.tag];
    const counting = countingAt(reading, at);
    if (unit) return { ...unit, business: counting?.business ?? business, to: hit.to };
    if (counting) business = counting.business;
    else if (!['-', '.', '(', '‑', '+', '*'].includes(token.text) && token.text !== 'full')
      return null;
    at = counting ? counting.to : at + 1;
  }
  return null;
}

/** Business or not, said after the unit: `4 hours (business)`, `20 min 24x7`, `2 días hábiles`. */
export function countingAfter(reading: Reading, to: number): boolean | null {
  for (let at = to; at < to + 3; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.text === ';' || token.text === '/') return null;
    const coverage = coverageAt(reading, at) ?? coverageAt(reading, at + 1);
    if (coverage) return coverage.kind !== '24x7';
    const counting = countingAt(reading, at);
    if (counting) return counting.business;
    if (token.kind === 'number') return null;
    if (hitAt(reading, at, 'hours')) return true;
    if (token.text === ',' || token.text === '.') return null;
  }
  return null;
}
