import { cleanName } from './role-name.ts';
import type { DraftMetric } from './draft.ts';
import { found, type Found } from './evidence.ts';
import { isTarget, purposeOfHeading, purposeOfSpan, type SpanPurpose } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import { numberIn } from './tokens.ts';
import { nameColumn, timeColumns, type TimeColumn } from './severity-columns.ts';
import { severityIn, severityMark } from './severity-mark.ts';
import type { Span } from './span.ts';
import {
  bodyOf,
  isBare,
  isBlank,
  isSectionRow,
  type TableView,
  type ViewCell,
} from './table-view.ts';
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
export function nameOfCell(cell: ViewCell): string | null {
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

interface Timed {
  readonly metric: DraftMetric;
  readonly span: Span;
}

function bareSpan(cell: ViewCell, column: TimeColumn): Span | null {
  const value =
    column.unit && isBare(cell) ? numberIn(cell.reading.text.replace(/[^\d.,]/g, '')) : 0;
  return column.unit && value > 0 ? { value, unit: column.unit, from: null, business: null } : null;
}

/** The times of one cell with what each is for. */
function timesOf(cell: ViewCell, column: TimeColumn, about: SpanPurpose | null): readonly Timed[] {
  const bare = bareSpan(cell, column);
  if (bare && isTarget(column.purpose)) return [{ metric: column.purpose, span: bare }];
  const own = cell.spans.map((hit) => purposeOfSpan(cell.reading, hit, cell.spans));
  const inOrder =
    column.pair.length > 1 && cell.spans.length >= 2 && own.every((it) => it === null);
  const first = new Map<DraftMetric, Span>();
  for (const [at, hit] of cell.spans.entries()) {
    const said = own[at] ?? null;
    const purpose = inOrder ? (column.pair[at] ?? null) : (said ?? column.purpose ?? about);
    if (isTarget(purpose) && !(hit.wait && column.purpose === null) && !first.has(purpose))
      first.set(purpose, hit.span);
  }
  return [...first].map(([metric, span]) => ({ metric, span }));
}

/** The severity that a column's heading names: `First response (P1)` is P1. */
function severityOf(heading: ViewCell): Found<string> {
  const mark = severityIn(heading.reading);
  const name = mark ? textOf(heading.reading, mark.from, mark.to) : heading.reading.text;
  return found(name, heading.line, 'medium');
}

/** What a row's times are for where a cell of its own says so: `Respond`, beside several severities. */
function groupPurpose(
  row: readonly ViewCell[],
  timed: ViewCell,
  names: number,
): SpanPurpose | null {
  const says = row.find(
    (cell, x) => x !== names && cell !== timed && cell.reading.tokens.length <= 3,
  );
  const purpose = says && says.spans.length === 0 ? purposeOfHeading(says.reading) : null;
  return isTarget(purpose) ? purpose : null;
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
      const purpose = own ?? said ?? label.purpose;
      const pair = page.off.has('paired-times') ? [] : column.pair;
      for (const { metric, span } of timesOf(cell, { ...column, purpose, pair }, section))
        rows.push({
          name: column.severity ? severityOf(column.severity) : label.name,
          plan: planOf(column, label),
          metric,
          span: found(
            { ...span, business: span.business ?? column.business },
            cell.line,
            page.known ? (column.purpose ? 'high' : 'medium') : 'low',
          ),
          marked: label.marked || column.severity !== null,
          table: view.path,
        });
    }
  }
  return rows;
}

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
