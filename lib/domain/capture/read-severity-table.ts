import { cleanName } from './role-name.ts';
import type { DraftMetric } from './draft.ts';
import { found, type Found } from './evidence.ts';
import { groupPurpose, timesOf } from './cell-times.ts';
import { purposeOfHeading, type SpanPurpose } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import { countingOfCell, planColumn } from './plan-columns.ts';
import {
  isNumberAlone,
  isOfSeverities,
  nameColumn,
  timeColumns,
  type TimeColumn,
} from './severity-columns.ts';
import { severityIn, severityMark } from './severity-mark.ts';
import type { Span } from './span.ts';
import { bodyOf, isBlank, isSectionRow, type TableView, type ViewCell } from './table-view.ts';
import { textOf } from './reading.ts';

/** A severity's row as read, before plans and tables are joined. */
export interface SeverityRow {
  readonly name: Found<string>;
  readonly plan: Found<string> | null;
  readonly metric: DraftMetric;
  readonly span: Found<Span>;
  /** True where the severity is known by its words, not by its place alone. */
  readonly marked: boolean;
  /** The table's path: its rows are kept or dropped together. */
  readonly table: string;
}

const longestName = 12;

/** A severity's name as printed: the cell, or its first line or emphasised beginning where it goes on. */
function nameOfCell(cell: ViewCell): string | null {
  const first = cell.lines[0];
  if (!first) return null;
  if (first.strong > 1 && first.strong < first.text.length)
    return cleanName(first.text.slice(0, first.strong));
  if (cell.reading.tokens.length <= longestName) return cell.reading.text;
  if (cell.lines.length > 1) return cleanName(first.text);
  const cut = /^(.{1,60}?)\s*(?::|\s[-–—]\s|\.\s|;)/.exec(first.text)?.[1];
  if (cut !== undefined) return cleanName(cut);
  const mark = severityMark(cell.reading);
  return mark
    ? cleanName(textOf(cell.reading, mark.from, mark.to))
    : cleanName(first.text.slice(0, 80));
}

/** The severity that a column's heading names: `First response (P1)` is P1. */
function severityOf(heading: ViewCell): Found<string> {
  const mark = severityIn(heading.reading);
  const name = mark ? textOf(heading.reading, mark.from, mark.to) : heading.reading.text;
  return found(name, heading.line, 'medium');
}

/** The rows of a table of severities; empty where it is none. */
export function readSeverityTable(
  view: TableView,
  about: SpanPurpose | null,
  page: PageContext,
): readonly SeverityRow[] {
  const columns = timeColumns(view, about, page.known).filter(
    ({ purpose }) => purpose !== 'raise' && purpose !== 'other',
  );
  const names = nameColumn(view, columns);
  const plans = planColumn(view, [names, ...columns.map(({ x }) => x)]);
  const isHeaded = names >= 0 && isOfSeverities(view, names);
  const rows: SeverityRow[] = [];
  let section: SpanPurpose | null = about;
  let headed = false;
  for (const row of bodyOf(view)) {
    if (isSectionRow(row)) {
      section = row[0] ? purposeOfHeading(row[0].reading) : null;
      headed = true;
      continue;
    }
    for (const column of columns) {
      const cell = row[column.x];
      if (!cell || isBlank(cell)) continue;
      const label = labelOf(row, names, cell, page);
      if (!label) continue;
      if (headed && column.purpose === null && section === null) continue;
      const said = headed ? (section ?? column.purpose) : column.purpose;
      const own = column.named ? null : groupPurpose(row, cell, names);
      const counted = row.map(countingOfCell).find((it) => it !== null) ?? null;
      const purpose = own ?? said ?? label.purpose;
      const pair = page.off.has('paired-times') ? [] : column.pair;
      for (const { metric, span } of timesOf(cell, { ...column, purpose, pair }, section))
        rows.push({
          name: column.severity ? severityOf(column.severity) : label.name,
          plan: planOf(column, label) ?? planOfCell(row[plans]),
          metric,
          span: found(
            { ...span, business: span.business ?? column.business ?? counted },
            cell.line,
            page.known ? (column.purpose ? 'high' : 'medium') : 'low',
          ),
          marked:
            label.marked ||
            column.severity !== null ||
            (isHeaded && row[names] !== undefined && isNumberAlone(row[names])),
          table: view.path,
        });
    }
  }
  return rows;
}

/** A short cell that names the plan of its row. */
const planOfCell = (cell: ViewCell | undefined): Found<string> | null => {
  const name = cell && !isBlank(cell) ? nameOfCell(cell) : null;
  return cell && name ? found(name, cell.line) : null;
};

interface Label {
  /** What the row's times are for, where the row itself says it: `Urgent response time`. */
  readonly purpose: SpanPurpose | null;
  readonly name: Found<string>;
  readonly marked: boolean;
}

function planOf(column: TimeColumn, label: Label): Found<string> | null {
  if (column.severity) return label.name;
  return column.plan ? found(column.plan.reading.text, column.plan.line) : null;
}

/** What a row is called: its severity cell; a time cell that names the severity itself says it best. */
function labelOf(
  row: readonly ViewCell[],
  names: number,
  cell: ViewCell,
  page: PageContext,
): Label | null {
  const own = severityMark(cell.reading, 2);
  if (own?.numbered)
    return {
      name: found(page.read(textOf(cell.reading, own.from, own.to)).text, cell.line),
      marked: true,
      purpose: null,
    };
  const named = names < 0 ? undefined : row[names];
  const usable =
    named && !isBlank(named)
      ? named
      : names >= 0
        ? row.find((it) => it !== cell && !isBlank(it) && it.spans.length === 0)
        : undefined;
  const purpose = usable ? purposeOfHeading(usable.reading) : null;
  const mark = purpose === null ? null : usable && severityIn(usable.reading);
  const name = usable && (mark ? textOf(usable.reading, mark.from, mark.to) : nameOfCell(usable));
  return usable && name
    ? {
        purpose,
        name: found(name, usable.line),
        marked: severityMark(usable.reading, 4) !== null,
      }
    : null;
}
