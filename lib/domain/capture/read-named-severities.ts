import type { DraftMetric } from './draft.ts';
import { found } from './evidence.ts';
import { purposeOfSpan } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { textOf, type Hit, type Reading } from './reading.ts';
import { spansIn } from './spans.ts';

/** The one severity that a sentence names in words; null where it names none or several. */
function onlyName(reading: Reading): Hit | null {
  const names = reading.hits.filter(({ tag, value }) => tag === 'severity-name' && value !== null);
  const beside = names.find((hit) =>
    reading.hits.some(
      ({ tag, from, to }) => tag === 'severity' && (from === hit.to || to === hit.from),
    ),
  );
  const ranks = new Set(names.map(({ value }) => value));
  return beside ?? (ranks.size === 1 ? (names[0] ?? null) : null);
}

/**
 * Severities told one sentence each, by their words: `Critical issues are answered within an hour.
 * For high priority …`. Two different ones at least, or it is no list of severities.
 */
export function readNamedSeverities(
  passages: readonly Passage[],
  page: PageContext,
): readonly SeverityRow[] {
  const rows: SeverityRow[] = [];
  const seen = new Set<string>();
  for (const { line, table } of passages) {
    if (table || line.text.length > 3000) continue;
    for (const text of line.text.split(/(?<=[.;!?。；])\s*/u)) {
      const reading = page.read(text);
      const name = onlyName(reading);
      if (!name) continue;
      const spans = spansIn(reading, page.legend);
      for (const hit of spans) {
        const purpose = purposeOfSpan(reading, hit, spans);
        const metric: DraftMetric | null =
          purpose === 'raise' || purpose === 'other' ? null : purpose;
        const key = `${name.value}|${metric}`;
        if (hit.wait || metric === null || seen.has(key)) continue;
        seen.add(key);
        const words = { text, path: line.path };
        rows.push({
          name: found(textOf(reading, name.from, name.to), words, 'medium'),
          plan: null,
          metric,
          span: found(hit.span, words, 'medium'),
          marked: true,
          table: '',
        });
      }
    }
  }
  return new Set(rows.map(({ name }) => name.value)).size >= 2 ? rows : [];
}
