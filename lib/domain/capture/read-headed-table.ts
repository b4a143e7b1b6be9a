import { found } from './evidence.ts';
import { isTarget, purposeOfHeading } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { SeverityRow } from './read-severity-table.ts';
import type { Reading } from './reading.ts';
import { cleanName } from './role-name.ts';
import { severityIn } from './severity-mark.ts';
import { bodyOf, isSectionRow, type TableView } from './table-view.ts';

const longestHeading = 10;

/** A heading's words without the number of its section: `2.1. Urgent ticket`. */
const nameOf = ({ text }: Reading): string | null =>
  cleanName(text.replace(/^\s*(?:\d{1,2}\.)+\d{0,2}\s+|^\s*\d{1,2}\)\s+/, ''));

/**
 * The targets of a table that stands under the name of one severity, each row a metric and its time:
 * `Urgent` over `First response | 1 hour`, `Resolution | 8 hours`.
 */
export function readHeadedTable(
  view: TableView,
  heading: Reading | undefined,
  { known }: PageContext,
): readonly SeverityRow[] {
  const mark = heading && heading.tokens.length <= longestHeading ? severityIn(heading) : null;
  const name = mark && heading ? nameOf(heading) : null;
  if (
    name === null ||
    view.rows.some((row) => row.some(({ reading }) => severityIn(reading)?.numbered))
  )
    return [];
  const rows: SeverityRow[] = [];
  for (const row of bodyOf(view)) {
    const [label, ...cells] = row;
    const timed = cells.find(({ spans }) => spans.length > 0);
    const metric = label && label.spans.length === 0 ? purposeOfHeading(label.reading) : null;
    const hit = timed?.spans[0];
    if (!timed || !hit || hit.wait || isSectionRow(row) || !isTarget(metric)) continue;
    if (rows.some((it) => it.metric === metric)) continue;
    rows.push({
      name: found(name, timed.line, 'medium'),
      plan: null,
      metric,
      span: found(hit.span, timed.line, known ? 'high' : 'low'),
      marked: true,
      table: view.path,
    });
  }
  return rows;
}
