import type { BlockLine } from './block.ts';
import { found } from './evidence.ts';
import { isTarget, purposeOfSpan } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { hasTag, textOf, type Hit, type Reading } from './reading.ts';
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
  // `High (major impact): …` is about what it begins with.
  if (names[0]?.from === 0 && labelEnd(reading) > 0) return names[0];
  return beside ?? (ranks.size === 1 ? (names[0] ?? null) : null);
}

/** Where the label ends that a sentence begins with, in characters: `Critical (business down):`. */
const labelEnd = ({ text }: Reading): number =>
  /^\p{L}[\p{L} -]{1,30}(?:\([^()]{2,60}\)\s?)?(?=[:：])/u.exec(text)?.[0].length ?? 0;

/** The name as the sentence prints it: its label, else the word of severity. */
const nameOf = (reading: Reading, { from, to }: Hit): string => {
  const label = from === 0 ? labelEnd(reading) : 0;
  return label > 0 ? reading.text.slice(0, label).trim() : textOf(reading, from, to);
};

const longestLine = 3000;

/**
 * `major issue (48 hrs) critical issue (6 hrs)`: a time in brackets behind a severity, on a page that
 * lost its lines. That it is the time to a solution is a guess.
 */
function inBrackets(
  line: BlockLine,
  reading: Reading,
  { legend }: PageContext,
  seen: Set<string>,
): readonly SeverityRow[] {
  const names = reading.hits.filter(({ tag, value }) => tag === 'severity-name' && value !== null);
  return spansIn(reading, legend).flatMap((hit) => {
    const open = reading.tokens[hit.at - 1]?.text === '(' && reading.tokens[hit.to]?.text === ')';
    const name = names.find(({ to }) => to < hit.at && hit.at - to <= 3);
    const key = `${name?.value}|resolution`;
    if (!open || !name || hit.wait || seen.has(key)) return [];
    seen.add(key);
    const words = { text: textOf(reading, name.from, hit.to + 1), path: line.path };
    return [
      {
        name: found(textOf(reading, name.from, name.to), words, 'low'),
        plan: null,
        metric: 'resolution' as const,
        span: found(hit.span, words, 'low'),
        marked: true,
        table: '',
      },
    ];
  });
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
  for (const { line, reading: whole, table } of passages) {
    if (table || !hasTag(whole, 'severity-name')) continue;
    rows.push(...inBrackets(line, page.read(line.text), page, seen));
    if (line.text.length > longestLine) continue;
    for (const text of line.text.split(/(?<=[.;!?。।；])\s*/u)) {
      const reading = page.read(text);
      const name = onlyName(reading);
      if (!name) continue;
      const spans = spansIn(reading, page.legend);
      for (const hit of spans) {
        const purpose = purposeOfSpan(reading, hit, spans);
        const metric = isTarget(purpose) ? purpose : null;
        const key = `${name.value}|${metric}`;
        if (hit.wait || metric === null || seen.has(key)) continue;
        seen.add(key);
        const words = { text, path: line.path };
        rows.push({
          name: found(nameOf(reading, name), words, 'medium'),
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
