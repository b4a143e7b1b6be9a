import { countingOf } from './counting.ts';
import type { Tag } from './languages/language.ts';
import { pairOfHeading, purposeOfHeading, type SpanPurpose } from './metrics.ts';
import { countingOfPlan, planOf } from './plan-columns.ts';
import { hasTag, type Reading } from './reading.ts';
import { severityIn, severityMark } from './severity-mark.ts';
import type { SpanUnit } from './span.ts';
import {
  columnCells,
  headingCells,
  isBare,
  isBlank,
  type TableView,
  type ViewCell,
} from './table-view.ts';

/** What a column with times holds. */
export interface TimeColumn {
  readonly x: number;
  readonly purpose: SpanPurpose | null;
  /** True where its own heading says what it holds. */
  readonly named: boolean;
  /** Two or more where one cell holds as many times. */
  readonly pair: readonly SpanPurpose[];
  /** The plan that it is for; null where the table has one plan. */
  readonly plan: ViewCell | null;
  readonly business: boolean | null;
  /** The unit of bare numbers, where the heading gives it. */
  readonly unit: SpanUnit | null;
  /** The severity that its heading names, where rows are not severities. */
  readonly severity: ViewCell | null;
}

const unitTags: readonly (readonly [Tag, SpanUnit])[] = [
  ['minute', 'min'],
  ['hour', 'hour'],
  ['day', 'day'],
];

const unitOf = (reading: Reading): SpanUnit | null =>
  unitTags.find(([tag]) => hasTag(reading, tag))?.[1] ?? null;

const share = (cells: readonly ViewCell[], test: (cell: ViewCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const isName = (cell: ViewCell): boolean =>
  cell.spans.length === 0 &&
  severityMark(cell.reading, 4) !== null &&
  cell.reading.tokens.length <= 25;

/** A number alone, in figures: under `Severity` it is one, anywhere else it may be anything. */
export const isNumberAlone = ({ reading }: ViewCell): boolean =>
  /^(?:\d|i{1,3}|iv|v)$/.test(reading.folded.trim());

/** True where a column's heading says that severities stand below it. */
export const isOfSeverities = (view: TableView, x: number): boolean =>
  headingCells(view, x).some(({ reading }) => hasTag(reading, 'severity'));

/** The column in which the severities stand; -1 where none does. */
export function nameColumn(view: TableView, times: readonly TimeColumn[]): number {
  const width = view.rows[0]?.length ?? 0;
  const timed = new Set(times.map(({ x }) => x));
  let best = -1;
  let most = 0;
  for (let x = 0; x < width; x += 1) {
    if (timed.has(x)) continue;
    const cells = columnCells(view, x).filter((cell) => !isBlank(cell));
    const heading = isOfSeverities(view, x);
    const described = headingCells(view, x).some(
      ({ reading }) => hasTag(reading, 'describe') && !hasTag(reading, 'severity'),
    );
    const named = Math.max(share(cells, isName), heading ? share(cells, isNumberAlone) : 0);
    const points = named + (heading ? 0.45 : 0) - (described ? 0.5 : 0) - x * 0.01;
    if (
      cells.length > 0 &&
      (named >= 0.5 || heading || (x === 0 && cells.filter(isName).length >= 2)) &&
      points > most
    ) {
      most = points;
      best = x;
    }
  }
  if (best >= 0) return best;
  const first = columnCells(view, 0);
  const short = share(
    first,
    ({ reading, spans }) => reading.tokens.length <= 8 && spans.length === 0 && reading.text !== '',
  );
  return !timed.has(0) && short === 1 && times.some(({ purpose }) => purpose !== null) ? 0 : -1;
}

/** In a language that is not known, columns of times stand in the usual order. */
const inOrder: readonly SpanPurpose[] = ['first_response', 'resolution', 'update_every'];

/** `Hourly`, `every 4 hours` in each cell: what comes again and again is an update. */
const isRepeated = (view: TableView, x: number): boolean => {
  const spans = columnCells(view, x).flatMap((cell) => cell.spans);
  return spans.length > 1 && spans.every(({ repeated }) => repeated);
};

/** The columns that hold times. `about` is what the words around the table say they are for. */
export function timeColumns(
  view: TableView,
  about: SpanPurpose | null,
  known: boolean,
): readonly TimeColumn[] {
  const width = view.rows[0]?.length ?? 0;
  const columns: number[] = [];
  const bare = new Set<number>();
  for (let x = 0; x < width; x += 1) {
    const cells = columnCells(view, x).filter((cell) => !isBlank(cell));
    const heading = headingCells(view, x);
    const numbers =
      heading.some(
        ({ reading }) => unitOf(reading) !== null && purposeOfHeading(reading) !== null,
      ) && share(cells, isBare) >= 0.5;
    if (numbers) bare.add(x);
    const said = heading.some(({ reading }) => purposeOfHeading(reading) !== null);
    if (
      numbers ||
      share(cells, ({ spans }) => spans.length > 0) >= (said ? 0.25 : 0.4) ||
      (cells.length === 0 && said)
    )
      columns.push(x);
  }
  const unnamed = columns.filter(
    (x) => !headingCells(view, x).some(({ reading }) => purposeOfHeading(reading) !== null),
  );
  const plans = new Set(columns.flatMap((x) => planOf(headingCells(view, x))?.reading.text ?? []));
  return columns.map((x) => {
    const heading = headingCells(view, x);
    const repeated = isRepeated(view, x);
    const named = heading.toReversed().find(({ reading }) => purposeOfHeading(reading) !== null);
    const purpose = named
      ? purposeOfHeading(named.reading)
      : repeated
        ? 'update_every'
        : unnamed.length === 0
          ? null
          : known
            ? about
            : (inOrder[unnamed.indexOf(x)] ?? null);
    const counted = heading.map(({ reading }) => countingOf(reading)).find((it) => it !== null);
    const severity = heading.find(({ reading }) => severityIn(reading)?.numbered === true) ?? null;
    return {
      x,
      purpose,
      named: named !== undefined,
      pair: named ? pairOfHeading(named.reading) : [],
      plan: known && plans.size > 1 && !(repeated && !named) ? planOf(heading) : null,
      business: counted ?? countingOfPlan(view, x),
      unit: bare.has(x)
        ? (heading.map(({ reading }) => unitOf(reading)).find((it) => it !== null) ?? null)
        : null,
      severity,
    };
  });
}
