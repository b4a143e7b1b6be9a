import type { Outline } from './block.ts';
import { applyNotes, countingNotes, legendOf } from './business-scope.ts';
import { detectLanguage } from './detect-language.ts';
import type { CaptureDraft, DraftTier, Unread } from './draft.ts';
import { severityEntries } from './entries.ts';
import type { AddressFinders } from './finders.ts';
import { joinSeverities } from './join-severities.ts';
import { Lexicon } from './lexicon.ts';
import { purposeOfHeading } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import { passagesOf, type Passage } from './passages.ts';
import { readChart } from './read-chart.ts';
import { readHours } from './read-hours.ts';
import { readNamedSeverities } from './read-named-severities.ts';
import { readPromises } from './read-promises.ts';
import { readSeverityEntries } from './read-severity-entries.ts';
import { readSeverityTable, type SeverityRow } from './read-severity-table.ts';
import { readSeveritySentences } from './read-severity-sentences.ts';
import { readTiers, type ViewedTable } from './read-tiers.ts';
import { hasTag, readerOf } from './reading.ts';
import { pathsOf } from './complete-tiers.ts';
import { transpose, viewTable, type TableView } from './table-view.ts';

const textsOf = ({ blocks }: Outline): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(({ text }) => text)))
      : block.kind === 'pair'
        ? [block.label.text, block.line.text]
        : [block.line.text],
  );

/** Longer words above a table are a sentence about something. */
const longestTopic = 14;

/** True where the first heading of a table says that its rows are severities. */
const isAboutSeverity = (view: TableView): boolean =>
  view.headings > 0 &&
  (view.rows[0] ?? []).some(({ reading }) => hasTag(reading, 'severity')) &&
  !(view.rows[0] ?? []).some(
    ({ reading }) => hasTag(reading, 'level') && !hasTag(reading, 'severity'),
  );

/** True where the headings name both an answer and a solution, and no cell holds an address. */
function isOfTargets(view: TableView, rows: readonly SeverityRow[]): boolean {
  const purposes = new Set(rows.map(({ metric }) => metric));
  const contacts = view.rows.some((row) => row.some(({ reading }) => /@|\d{5}/.test(reading.text)));
  return purposes.size >= 2 && !contacts;
}

/** The better of a table's two readings, as it stands and with rows and columns exchanged. */
function severityRows(
  viewed: ViewedTable,
  passage: Passage,
  page: PageContext,
): readonly SeverityRow[] {
  // Words above a table say what its times are for only where they are a heading's.
  const about =
    viewed.view.above
      .filter(({ tokens }) => tokens.length <= longestTopic)
      .map(purposeOfHeading)
      .find((it) => it !== null && it !== 'other' && it !== 'raise') ?? null;
  const upright = readSeverityTable(viewed.view, about, page);
  const turned = readSeverityTable(transpose(viewed.view), about, page);
  const points = (rows: readonly SeverityRow[]) =>
    rows.reduce((sum, { marked }) => sum + (marked ? 1 : 0.2), 0);
  const better = points(turned) > points(upright) ? turned : upright;
  // Times beside names that no word of severity marks may be anything.
  const marked = better.filter((row) => row.marked).length * 2 >= better.length;
  return marked || isAboutSeverity(viewed.view) || isOfTargets(viewed.view, better) ? better : [];
}

const severitiesOf = (rows: readonly SeverityRow[]): number =>
  new Set(rows.map(({ name }) => name.value)).size;

/** The reading with more severities; the first where neither has. */
const fuller = (
  one: readonly SeverityRow[],
  other: readonly SeverityRow[],
): readonly SeverityRow[] => (severitiesOf(other) > severitiesOf(one) ? other : one);

/**
 * What a page says of its escalation policy. Pure and bounded: it takes a time that grows with the
 * page's length. What the page does not say stays empty.
 */
export function captureOutline(
  outline: Outline,
  finders: AddressFinders,
  country: string | null = null,
): CaptureDraft {
  const texts = textsOf(outline);
  const language = detectLanguage(outline.language, texts);
  const read = readerOf(new Lexicon(language.vocabularies));
  const page: PageContext = {
    read,
    finders,
    legend: legendOf(texts, read),
    known: language.known,
    country,
  };
  const passages = passagesOf(outline, page);
  const rows: SeverityRow[] = [];
  const tables: ViewedTable[] = [];
  let charted: readonly DraftTier[] = [];
  for (const [at, passage] of passages.entries()) {
    if (!passage.table) continue;
    const before = passages[at - 1];
    const above = [
      ...(before && before.heading === 0 && !before.table ? [before.reading] : []),
      ...passage.trail.toReversed(),
    ];
    const view = viewTable(passage.table, above, page);
    const chart = readChart(view, page);
    if (chart && chart.tiers.length > charted.length) charted = chart.tiers;
    const found = chart
      ? chart.rows
      : severityRows({ table: passage.table, view, taken: false }, passage, page);
    rows.push(...found);
    tables.push({ table: passage.table, view, taken: found.length > 0 });
  }
  const title = `${outline.title} ${passages.find(({ heading }) => heading === 1)?.line.text ?? ''}`;
  const { tiers, severities } = readTiers(passages, tables, charted, title, page);
  if (rows.length === 0) {
    const parts = severities.length > 0 ? severities : severityEntries(passages);
    const listed = readSeverityEntries(parts, passages, page);
    const told = fuller(readSeveritySentences(passages, page), readNamedSeverities(passages, page));
    rows.push(...fuller(listed, told));
  }
  const notes = texts.flatMap((text) => (text.length < 600 ? countingNotes(text, read) : []));
  const unread: Unread[] = outline.cut
    ? [{ reason: 'too-long', evidence: { words: '', path: '' } }]
    : [];
  return {
    title: outline.title,
    language: language.tag,
    tiers,
    severities: joinSeverities(applyNotes(rows, notes, read), read),
    promises:
      rows.length === 0 && tiers.length > 0 ? readPromises(passages, pathsOf(tiers), page) : [],
    hours: tiers.length + rows.length > 0 ? readHours(passages, read) : null,
    unread,
  };
}
