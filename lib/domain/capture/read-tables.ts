import type { DraftTier } from './draft.ts';
import { purposeOfHeading } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { rowsOfPlans, type HeadedRows } from './plan-tables.ts';
import { readChart } from './read-chart.ts';
import { readHeadedTable } from './read-headed-table.ts';
import { readSeverityTable, type SeverityRow } from './read-severity-table.ts';
import type { ViewedTable } from './read-tiers.ts';
import { hasTag } from './reading.ts';
import { transpose, viewTable, type TableView } from './table-view.ts';

/** Longer words above a table are a sentence about something. */
const longestTopic = 14;

/** True where the first heading of a table says that its rows are severities. */
function isAboutSeverity({ headings, rows }: TableView): boolean {
  const first = headings > 0 ? (rows[0] ?? []) : [];
  const says = first.some(({ reading }) => hasTag(reading, 'severity'));
  return (
    says && !first.some(({ reading }) => hasTag(reading, 'level') && !hasTag(reading, 'severity'))
  );
}

/** True where the headings name both an answer and a solution, and no cell holds an address. */
function isOfTargets(view: TableView, rows: readonly SeverityRow[]): boolean {
  const purposes = new Set(rows.map(({ metric }) => metric));
  const contacts = view.rows.some((row) => row.some(({ reading }) => /@|\d{5}/.test(reading.text)));
  return purposes.size >= 2 && !contacts;
}

/** The better of a table's two readings, as it stands and with rows and columns exchanged. */
function severityRows(view: TableView, page: PageContext): readonly SeverityRow[] {
  // Words above a table say what its times are for only where they are a heading's.
  const about =
    view.above
      .filter(({ tokens }) => tokens.length <= longestTopic)
      .map(purposeOfHeading)
      .find((it) => it !== null && it !== 'other' && it !== 'raise') ?? null;
  const upright = readSeverityTable(view, about, page);
  const turned = page.off.has('turned-table')
    ? []
    : readSeverityTable(transpose(view), about, page);
  const points = (rows: readonly SeverityRow[]) =>
    rows.reduce((sum, { marked }) => sum + (marked ? 1 : 0.2), 0);
  const better = points(turned) > points(upright) ? turned : upright;
  // Times beside names that no word of severity marks may be anything.
  const marked = better.filter((row) => row.marked).length * 2 >= better.length;
  return marked || isAboutSeverity(view) || isOfTargets(view, better) ? better : [];
}

/** What the tables of a page give. */
export interface TableReading {
  readonly tables: readonly ViewedTable[];
  readonly rows: readonly SeverityRow[];
  /** The ladder of a chart of times and roles; empty where there is none. */
  readonly chart: readonly DraftTier[];
}

/** Reads the tables of a page for severities; yields after each. */
export function* readTables(
  passages: readonly Passage[],
  page: PageContext,
): Generator<undefined, TableReading> {
  const headed: HeadedRows[] = [];
  let heading: Passage | null = null;
  const tables: ViewedTable[] = [];
  let charted: readonly DraftTier[] = [];
  for (const [at, passage] of passages.entries()) {
    const { table, trail } = passage;
    if (passage.heading > 0) heading = passage;
    if (!table) continue;
    const before = passages[at - 1];
    const lead = before && before.heading === 0 && !before.table ? [before.reading] : [];
    const view = viewTable(table, [...lead, ...trail.toReversed()], page);
    const chart = page.off.has('chart') ? null : readChart(view, page);
    if (chart && chart.tiers.length > charted.length) charted = chart.tiers;
    const own = chart ? [] : readHeadedTable(view, trail.at(-1), page);
    const found = chart ? chart.rows : own.length > 0 ? own : severityRows(view, page);
    headed.push({ rows: found, heading });
    tables.push({ table, view, taken: found.length > 0 });
    yield;
  }
  return { tables, rows: rowsOfPlans(headed), chart: charted };
}
