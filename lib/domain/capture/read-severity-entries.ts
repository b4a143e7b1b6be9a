import { cleanName } from './role-name.ts';
import type { DraftMetric } from './draft.ts';
import type { Entry } from './entries.ts';
import { found } from './evidence.ts';
import {
  isTarget,
  pairOfHeading,
  purposeOfHeading,
  purposeOfSpan,
  purposesIn,
  type SpanPurpose,
} from './metrics.ts';
import type { Tag } from './languages/language.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import type { SeverityRow } from './read-severity-table.ts';
import type { Reading } from './reading.ts';
import type { SpanHit } from './span.ts';
import { spansIn } from './spans.ts';

/** A heading without the target it ends with: `Level 1: Critical 20 minute response`. */
function nameOfHead(
  { line, reading }: Passage,
  spans: readonly SpanHit[],
  mark: { readonly from: number; readonly to: number },
): string | null {
  const first = spans[0];
  const cut = first ? (reading.tokens[first.at]?.start ?? line.text.length) : line.text.length;
  const begin = reading.tokens[mark.from]?.start ?? 0;
  // Behind a label (`Priority: High`) the name is what follows.
  if (/[:：]\s*$/.test(line.text.slice(0, begin))) return cleanName(line.text.slice(begin, cut));
  const whole = line.text.slice(0, cut);
  const strong = line.strong > 1 && line.strong < cut ? line.text.slice(0, line.strong) : whole;
  const name = cleanName(strong);
  if (name && wordsIn(name) <= 12 && !/:\s/.test(name.slice(20))) {
    const words = reading.tokens.slice(0, first?.at ?? reading.tokens.length);
    const end = trimmedEnd(reading, words.length, mark.to);
    return cleanName(
      line.text.slice(0, Math.min(strong.length, reading.tokens[end - 1]?.end ?? strong.length)),
    );
  }
  const last = reading.tokens[mark.to - 1];
  const start = reading.tokens[mark.from];
  const label = /^[^:：]{2,80}(?=[:：])/.exec(line.text)?.[0];
  if (label !== undefined && label.length >= (last?.end ?? 0)) return cleanName(label);
  return start && last ? cleanName(line.text.slice(start.start, last.end)) : null;
}

const wordsIn = (name: string): number => name.split(/\s+/).length;

/** Words between a severity's name and its time. */
const glue: ReadonlySet<Tag> = new Set<Tag>(['within', 'to', 'every', 'times', 'hours']);

/** Drops words at the end that belong to the target: `response within`. */
function trimmedEnd(reading: Reading, end: number, least: number): number {
  let at = end;
  const purposes = purposesIn(reading);
  for (;;) {
    const token = reading.tokens[at - 1];
    if (at <= least || !token) return at;
    const belongs =
      (token.kind === 'mark' && token.text !== ')') ||
      purposes.some(({ from, to }) => from < at && at <= to) ||
      reading.hits.some(({ tag, from, to }) => glue.has(tag) && from < at && at <= to);
    if (!belongs) return at;
    at -= 1;
  }
}

/**
 * What the times of a table that lost its lines are for: the short lines before its first row, in
 * their order, where they name purposes.
 */
function flattenedOrder(
  passages: readonly Passage[],
  first: Passage | undefined,
): readonly SpanPurpose[] {
  const at = passages.findIndex((it) => it === first);
  const order: SpanPurpose[] = [];
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    const passage = passages[before];
    if (!passage || passage.table || passage.reading.tokens.length > 8) break;
    const purpose = purposeOfHeading(passage.reading);
    // The first heading is the names': `Status` over `Critical`, `High`.
    const isFirst = order.length > 0 && passage.reading.tokens.length === 1;
    const isOfNames = isFirst && purpose === 'update_every' && !order.includes(purpose);
    if (isOfNames) break;
    if (purpose !== null) order.unshift(purpose);
    else if (passage.heading > 0 && passage.heading < 7) break;
  }
  return order;
}

/**
 * What a list's times are for where its lines do not say: `Response times`, in the heading above it or
 * in the line before it.
 */
function leadOf(passages: readonly Passage[], first: Passage | undefined): SpanPurpose | null {
  const before = first && passages[passages.indexOf(first) - 1];
  const leads = [...(before ? [before.reading] : []), ...(first?.trail.toReversed() ?? [])];
  for (const lead of leads) {
    const purposes = new Set(pairOfHeading(lead));
    if (purposes.size > 0) return purposes.size === 1 ? ([...purposes][0] ?? null) : null;
  }
  return null;
}

/** True where a time stands right behind the name of its line: `Fatal: 5 minutes.` */
const followsName = (reading: Reading, { at }: SpanHit, to: number): boolean =>
  at >= to && reading.tokens.slice(to, at).every(({ kind }) => kind === 'mark');

/** The targets of parts that each begin with a severity. */
export function readSeverityEntries(
  entries: readonly Entry<{ readonly from: number; readonly to: number }>[],
  passages: readonly Passage[],
  context: PageContext,
): readonly SeverityRow[] {
  const order = flattenedOrder(passages, entries[0]?.head);
  const lead = leadOf(passages, entries[0]?.head);
  return entries.flatMap((entry) => {
    let place = 0;
    const headSpans = spansIn(entry.head.reading, context.legend);
    const name = nameOfHead(entry.head, headSpans, entry.mark);
    if (name === null) return [];
    const rows: SeverityRow[] = [];
    const seen = new Set<DraftMetric>();
    let about: SpanPurpose | null = null;
    for (const { reading, line, heading } of [entry.head, ...entry.body]) {
      const spans = spansIn(reading, context.legend);
      if (spans.length === 0) {
        // A line such as `Response time` speaks for the figure below it.
        if (reading.tokens.length <= 8 || heading > 0) about = purposeOfHeading(reading);
        continue;
      }
      for (const hit of spans) {
        const alone = hit.at <= 1 && hit.to >= reading.tokens.length - 2;
        const said =
          purposeOfSpan(reading, hit, spans) ??
          (hit.repeated && alone ? 'update_every' : null) ??
          (spans.length === 1 ? about : null) ??
          (line === entry.head.line && followsName(reading, hit, entry.mark.to) ? lead : null);
        const purpose = said ?? (alone ? (order[place] ?? null) : null);
        if (alone && said === null) place += 1;
        if (hit.wait && purpose !== 'update_every') continue;
        if (!isTarget(purpose) || seen.has(purpose)) continue;
        if (hit.repeated && purpose !== 'update_every') continue;
        seen.add(purpose);
        rows.push({
          name: found(name, entry.head.line),
          plan: null,
          metric: purpose,
          span: found(hit.span, line),
          marked: true,
          table: '',
        });
      }
    }
    return rows;
  });
}
