import type { DraftMetric } from './draft.ts';
import { found } from './evidence.ts';
import { isTarget, purposeOfHeading, purposeOfSpan } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { textOf, type Reading } from './reading.ts';
import { severityMark, type SeverityMark } from './severity-mark.ts';
import { spansIn } from './spans.ts';

/** Every numbered severity of a line (`P1`, `Severity 2`), or every one by name where none is. */
function marksIn(reading: Reading): readonly SeverityMark[] {
  const marks: SeverityMark[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const mark = severityMark(
      { ...reading, tokens: reading.tokens.slice(at, at + 4), hits: [] },
      1,
    );
    const own = mark ?? numberedAt(reading, at);
    if (own) marks.push({ ...own, from: at, to: at + own.to - own.from });
  }
  return marks.filter((mark, at) => at === 0 || mark.from >= (marks[at - 1]?.to ?? 0));
}

function numberedAt(reading: Reading, at: number): SeverityMark | null {
  const hits = reading.hits
    .filter(({ from }) => from >= at)
    .map((hit) => ({ ...hit, from: hit.from - at, to: hit.to - at }));
  const mark = severityMark(
    {
      ...reading,
      tokens: reading.tokens.slice(at),
      hits: hits.filter(({ tag }) => tag === 'severity'),
    },
    1,
  );
  return mark?.numbered ? mark : null;
}

/** Where the name that begins with a mark ends: a bracket behind it belongs to it. */
function nameEnd({ tokens }: Reading, to: number): number {
  if (tokens[to]?.text !== '(' && tokens[to]?.text !== '（') return to;
  const close = tokens.findIndex(({ text }, at) => at > to && (text === ')' || text === '）'));
  return close > 0 && close - to <= 8 ? close + 1 : to;
}

/** The targets of lines that name several severities one after the other, each with its times. */
export function readSeveritySentences(
  passages: readonly Passage[],
  page: PageContext,
): readonly SeverityRow[] {
  const rows: SeverityRow[] = [];
  for (const { line, reading, table, trail } of passages) {
    if (table || reading.tokens.length > 1500) continue;
    if (spansIn(reading, page.legend).length === 0) continue;
    const marks = marksIn(reading);
    const about = trail.at(-1) ? purposeOfHeading(trail.at(-1) ?? reading) : null;
    for (const [at, mark] of marks.entries()) {
      const end = marks[at + 1]?.from ?? reading.tokens.length;
      const to = nameEnd(reading, mark.to);
      const part = page.read(textOf(reading, to, end));
      const spans = spansIn(part, page.legend);
      const name = textOf(reading, mark.from, to);
      const seen = new Set<DraftMetric>();
      for (const hit of spans) {
        const purpose = purposeOfSpan(part, hit, spans) ?? about;
        if (hit.wait || !isTarget(purpose) || seen.has(purpose)) continue;
        seen.add(purpose);
        rows.push({
          name: found(name, line, 'medium'),
          plan: null,
          metric: purpose,
          span: found(hit.span, line, 'medium'),
          marked: true,
          table: '',
        });
      }
    }
  }
  return rows;
}
