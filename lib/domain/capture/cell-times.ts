import type { DraftMetric } from './draft.ts';
import { isTarget, purposeOfHeading, purposeOfSpan, type SpanPurpose } from './metrics.ts';
import type { TimeColumn } from './severity-columns.ts';
import type { Span } from './span.ts';
import { isBare, type ViewCell } from './table-view.ts';
import { numberIn } from './tokens.ts';

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
export function timesOf(
  cell: ViewCell,
  column: TimeColumn,
  about: SpanPurpose | null,
): readonly Timed[] {
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

/** What a row's times are for where a cell of its own says so: `Respond`, beside several severities. */
export function groupPurpose(
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
