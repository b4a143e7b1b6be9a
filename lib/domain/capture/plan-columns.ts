import { coverageIn } from './coverage.ts';
import { purposeOfHeading } from './metrics.ts';
import { hasTag } from './reading.ts';
import {
  bodyOf,
  columnCells,
  headingCells,
  isBlank,
  type TableView,
  type ViewCell,
} from './table-view.ts';

/** The column, besides those that are `taken`, in which each row's plan stands; -1 where none does. */
export function planColumn(view: TableView, taken: readonly number[]): number {
  const width = view.rows[0]?.length ?? 0;
  for (let x = 0; x < width; x += 1) {
    const isHeaded = headingCells(view, x).some(
      ({ reading }) => hasTag(reading, 'plan') && !hasTag(reading, 'severity', 'describe', 'level'),
    );
    const cells = columnCells(view, x).filter((cell) => !isBlank(cell));
    const names = new Set(cells.map(({ reading }) => reading.folded));
    // As many plans as rows are no plans: each row says something of its own.
    const isNamed = names.size > 1 && names.size < cells.length;
    const areShort = cells.every(
      ({ reading, spans }) => reading.tokens.length <= 6 && spans.length === 0,
    );
    if (!taken.includes(x) && isHeaded && isNamed && areShort) return x;
  }
  return -1;
}

/** What a heading says besides a purpose: a plan, where the columns say different ones. */
export function planOf(cells: readonly ViewCell[]): ViewCell | null {
  const rest = cells.filter(({ reading }) => {
    const purpose = purposeOfHeading(reading);
    // `Standard plan` is no time for planning.
    const isPlan = purpose === null || (purpose === 'other' && hasTag(reading, 'plan'));
    return isPlan && reading.text !== '';
  });
  return rest.find(({ reading }) => hasTag(reading, 'plan')) ?? rest[0] ?? null;
}

/** How a short cell that says when somebody is there counts time: `9x5`, `24x7`; else null. */
export function countingOfCell({ reading, spans }: ViewCell): boolean | null {
  const coverage = spans.length === 0 && reading.tokens.length <= 12 && coverageIn(reading)[0];
  return coverage ? coverage.kind !== '24x7' : null;
}

/** How the row of a table of plans that says when somebody is there counts the times of column `x`. */
export function countingOfPlan(view: TableView, x: number): boolean | null {
  const row = bodyOf(view).find(([label, ...cells]) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    const isSaid = label && hasTag(label.reading, 'hours') && label.spans.length === 0;
    return isSaid || (filled.length > 1 && filled.every((cell) => countingOfCell(cell) !== null));
  });
  return row?.[x] ? countingOfCell(row[x]) : null;
}
